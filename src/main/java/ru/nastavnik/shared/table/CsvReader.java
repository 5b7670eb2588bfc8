package ru.nastavnik.shared.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import ru.nastavnik.shared.DomainException;

/**
 * CSV as Russian offices make it: UTF-8 with or without a mark, UTF-16, windows-1251; semicolon, comma or tab, named by
 * Excel's line {@code sep=;} or found in the first lines.
 */
final class CsvReader {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final int FIRST_LINES = 30;
    private static final int WIDEST_LINE = 20_000;

    private record Decoded(String text, String encoding) {}

    private CsvReader() {}

    static TableFile read(byte[] content) {
        Decoded decoded = decode(content);
        String text = decoded.text();
        if (text.indexOf('\0') >= 0) {
            throw new DomainException("Это не таблица: в файле двоичные данные. Ничего не загружено.");
        }
        String first = firstLine(text);
        boolean named = first.toLowerCase(Locale.ROOT).matches("\"?sep=.\"?");
        char delimiter = named ? first.charAt(first.indexOf('=') + 1) : delimiter(text);
        String table = named ? text.substring(Math.min(text.length(), afterLine(text))) : text;
        refuseWideLines(table, delimiter);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        SheetBuilder builder = new SheetBuilder();
        int read = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            for (CSVRecord line : parser) {
                read = Math.toIntExact(line.getRecordNumber());
                builder.row(read);
                for (int column = 0; column < line.size(); column++) {
                    builder.text(column, line.get(column));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw new DomainException(
                    "Таблица повреждена после строки " + read
                            + ": проверьте кавычки и разделители. Ничего не загружено.",
                    malformed);
        }
        builder.sheet("", List.of());
        return TableFile.of("CSV, " + decoded.encoding(), builder.pages(), List.of(), builder.remarks());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static int afterLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end + 1;
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
        if (alternates(content, 1)) {
            return new Decoded(new String(content, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (alternates(content, 0)) {
            return new Decoded(new String(content, StandardCharsets.UTF_16BE), "UTF-16");
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

    /** Whether every other byte, from the given one, is that of a Latin or Russian letter in UTF-16 without a mark. */
    private static boolean alternates(byte[] content, int from) {
        int looked = Math.min(content.length / 2 * 2, 400);
        int high = 0;
        for (int i = from; i < looked; i += 2) {
            high += content[i] == 0 || content[i] == 4 ? 1 : 0;
        }
        return looked >= 16 && high * 10 >= looked / 2 * 9;
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

    /** The sign that stands in most of the first lines, outside of quotes; a title above the table has none of them. */
    private static char delimiter(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).toList();
        char best = ';';
        long most = 0;
        for (char candidate : new char[] {'\t', ';', ','}) {
            long with = lines.stream().filter(line -> holds(line, candidate)).count();
            if (with > most) {
                most = with;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean holds(String line, char candidate) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == candidate && !quoted) {
                return true;
            }
        }
        return false;
    }

    /** A line is taken apart as a whole, so its cells are counted before. */
    private static void refuseWideLines(String text, char delimiter) {
        int inLine = 0;
        int row = 1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == '\n' && !quoted) {
                inLine = 0;
                row++;
            } else if (sign == delimiter && !quoted && ++inLine > WIDEST_LINE) {
                throw Limits.tooManyColumns(row);
            }
        }
    }
}
