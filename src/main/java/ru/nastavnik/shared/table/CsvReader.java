package ru.nastavnik.shared.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import ru.nastavnik.shared.DomainException;

/** CSV as Russian offices make it: UTF-8 with or without a mark, UTF-16, windows-1251; semicolon, comma or tab. */
final class CsvReader {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private record Decoded(String text, String encoding) {}

    private CsvReader() {}

    static TableFile read(byte[] content) {
        Decoded decoded = decode(content);
        if (decoded.text().indexOf('\0') >= 0) {
            throw new DomainException("Это не таблица: в файле двоичные данные. Ничего не загружено.");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(decoded.text()))
                .setIgnoreEmptyLines(false)
                .get();
        List<TableFile.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(decoded.text()), format)) {
            for (CSVRecord line : parser) {
                TableFile.Row row = new TableFile.Row(
                        Math.toIntExact(line.getRecordNumber()),
                        line.stream().map(Cells::unguarded).toList());
                Limits.check(row, rows.size());
                if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw new DomainException(
                    "Таблица повреждена после строки " + lastNumber(rows)
                            + ": проверьте кавычки и разделители. Ничего не загружено.",
                    malformed);
        }
        return TableFile.of("CSV, " + decoded.encoding(), rows);
    }

    private static int lastNumber(List<TableFile.Row> rows) {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
    }

    private static Decoded decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(new String(content, 3, content.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return new Decoded(new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new Decoded(new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE), "UTF-16");
        }
        try {
            return new Decoded(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString(),
                    "UTF-8");
        } catch (CharacterCodingException notUtf8) {
            return new Decoded(new String(content, WINDOWS_1251), "windows-1251");
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The sign that occurs most often in the first line. */
    private static char delimiter(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        char best = ';';
        long most = 0;
        for (char candidate : new char[] {';', ',', '\t'}) {
            long occurrences = firstLine.chars().filter(c -> c == candidate).count();
            if (occurrences > most) {
                most = occurrences;
                best = candidate;
            }
        }
        return best;
    }
}
