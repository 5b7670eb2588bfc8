package ru.nastavnik.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import ru.nastavnik.shared.DomainException;

/** The first sheet of a workbook. Unpacked sizes are measured before anything is interpreted. */
final class XlsxReader {
    private static final long LARGEST_UNPACKED = 80L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final int HEAD = 4096;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private XlsxReader() {}

    static TableFile read(byte[] content) {
        inspect(content);
        List<TableFile.Row> rows = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> lines = book.getFirstSheet().openStream()) {
            for (Iterator<Row> iterator = lines.iterator(); iterator.hasNext(); ) {
                TableFile.Row row = row(iterator.next());
                Limits.check(row, rows.size());
                if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row);
                }
            }
        } catch (DomainException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw unreadable(damaged);
        }
        return TableFile.of("XLSX", rows);
    }

    /** Unpacks everything into nothing, counting: a bomb is refused before it goes off. */
    private static void inspect(byte[] content) {
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[16 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw new DomainException("Книга устроена необычно: слишком много частей. Ничего не загружено.");
                }
                try (InputStream part = zip.getInputStream(entry)) {
                    refuseEntities(part.readNBytes(HEAD));
                    unpacked += HEAD;
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > LARGEST_UNPACKED) {
                            throw new DomainException(
                                    "Книга слишком велика в распакованном виде. Ничего не загружено.");
                        }
                    }
                }
            }
        } catch (IOException damaged) {
            throw unreadable(damaged);
        }
        if (entries == 0) {
            throw unreadable(new IOException("no entries"));
        }
    }

    private static void refuseEntities(byte[] head) {
        if (new String(head, StandardCharsets.ISO_8859_1)
                .toUpperCase(Locale.ROOT)
                .contains("<!DOCTYPE")) {
            throw new DomainException("В книге есть внешние определения XML. Ничего не загружено.");
        }
    }

    private static DomainException unreadable(Exception cause) {
        return new DomainException(
                "Книгу XLSX не удалось прочитать: она повреждена или защищена паролем. Ничего не загружено.", cause);
    }

    private static TableFile.Row row(Row line) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(line.getCellCount(), TableFile.MOST_COLUMNS + 1); column++) {
            cells.add(line.getOptionalCell(column).map(XlsxReader::text).orElse(""));
        }
        return new TableFile.Row(line.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            if (looksLikeDate(cell)) {
                LocalDateTime moment = cell.asDate();
                return DAY.format(moment);
            }
            BigDecimal number = cell.asNumber();
            return number.stripTrailingZeros().toPlainString();
        }
        return Cells.unguarded(cell.getText());
    }

    private static boolean looksLikeDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.toLowerCase(Locale.ROOT).matches(".*(d.*m|m.*y|y.*m).*");
    }
}
