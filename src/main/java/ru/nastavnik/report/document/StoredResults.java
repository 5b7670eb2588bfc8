package ru.nastavnik.report.document;

import java.io.BufferedOutputStream;
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
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.XMLEvent;
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
    private static final int GATHERED = 65_536;

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
            throws XMLStreamException, IOException {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLEventReader from = readers.createXMLEventReader(in, "UTF-8");
        // It writes in very small pieces, which the compression would take one by one.
        OutputStream gathered = new BufferedOutputStream(out, GATHERED);
        XMLEventWriter to = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(gathered, "UTF-8");
        XMLEventFactory events = XMLEventFactory.newDefaultFactory();
        @Nullable BigDecimal value = null;
        while (from.hasNext()) {
            XMLEvent event = from.nextEvent();
            to.add(event);
            if (event.isStartElement() && isCalled(event.asStartElement().getName(), "c")) {
                Attribute address = event.asStartElement().getAttributeByName(new QName("r"));
                value = address == null ? null : values.get(address.getValue());
            } else if (event.isEndElement()
                    && value != null
                    && isCalled(event.asEndElement().getName(), "f")) {
                QName result = new QName(event.asEndElement().getName().getNamespaceURI(), "v");
                to.add(events.createStartElement(result, null, null));
                to.add(events.createCharacters(value.toPlainString()));
                to.add(events.createEndElement(result, null));
            }
        }
        to.flush();
        gathered.flush();
    }

    private static boolean isCalled(QName name, String local) {
        return name.getLocalPart().equals(local);
    }
}
