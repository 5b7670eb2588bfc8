package ru.nastavnik.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The values of a workbook's formulas. The writer of workbooks writes formulas alone; programs that show a file without
 * computing it (previews, phones, Excel's protected view) need the value beside each.
 */
final class StoredResults {
    private static final String SHEETS = "xl/worksheets/";

    private final Map<String, Map<String, BigDecimal>> sheets = new HashMap<>();

    /** The values of one sheet by address; the caller fills them. */
    Map<String, BigDecimal> sheet(int number) {
        return sheets.computeIfAbsent(SHEETS + "sheet" + number + ".xml", name -> new HashMap<>());
    }

    /** The workbook with every value beside its formula; nothing else in it changes. */
    byte[] into(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length * 2);
        try (ZipFile book = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipArchiveEntry entry : Collections.list(book.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                Map<String, BigDecimal> values = sheets.get(entry.getName());
                try (InputStream in = book.getInputStream(entry)) {
                    if (values == null || values.isEmpty()) {
                        in.transferTo(out);
                    } else {
                        copy(in, out, values);
                    }
                }
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void copy(InputStream in, OutputStream out, Map<String, BigDecimal> values)
            throws XMLStreamException {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader from = readers.createXMLStreamReader(in, "UTF-8");
        XMLStreamWriter to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        to.writeStartDocument("UTF-8", "1.0");
        @Nullable BigDecimal value = null;
        while (from.hasNext()) {
            switch (from.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = from.getLocalName();
                    to.writeStartElement(name);
                    for (int i = 0; i < from.getAttributeCount(); i++) {
                        to.writeAttribute(from.getAttributeLocalName(i), from.getAttributeValue(i));
                    }
                    if ("c".equals(name)) {
                        value = values.get(from.getAttributeValue(null, "r"));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    to.writeEndElement();
                    if ("f".equals(from.getLocalName()) && value != null) {
                        to.writeStartElement("v");
                        to.writeCharacters(value.toPlainString());
                        to.writeEndElement();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
                    to.writeCharacters(from.getText());
                default -> {
                    // The sheet has neither comments nor instructions.
                }
            }
        }
        to.writeEndDocument();
        to.flush();
    }
}
