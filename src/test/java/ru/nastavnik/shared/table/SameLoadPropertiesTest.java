package ru.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated from numbered seeds, so that a failure can be repeated. */
@DisplayName("The same table in whatever order, encoding, style of numbers or place gives the same load")
class SameLoadPropertiesTest {
    private static final List<Sheet.Column> COLUMNS = List.of(
            new Sheet.Column("name", "Организация", true, Sheet.Content.WORDS).or("Школа"),
            new Sheet.Column("count", "Число участников", true, Sheet.Content.COUNT),
            new Sheet.Column("share", "Доля, %", false, Sheet.Content.POINTS),
            new Sheet.Column("class", "Класс", false, Sheet.Content.CLASS));

    private record Line(String name, int count, int hundredths, String group) {
        String wanted() {
            return name + "|" + count + "|" + hundredths + "|" + group;
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inATextFile(int seed) {
        Random random = new Random(seed);
        List<Line> lines = lines(random);
        List<List<String>> table = table(lines, random, true);
        char delimiter = ";,\t".charAt(random.nextInt(3));
        String text = (random.nextBoolean() ? "sep=" + delimiter + "\r\n" : "")
                + table.stream().map(row -> joined(row, delimiter)).collect(Collectors.joining("\r\n"));
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1251"));
        Charset charset = charsets.get(random.nextInt(charsets.size()));
        boolean marked =
                charset.name().startsWith("UTF-16") || charset == StandardCharsets.UTF_8 && random.nextBoolean();

        assertThat(loaded((((marked ? "\uFEFF" : "") + text)).getBytes(charset)))
                .isEqualTo(wanted(lines));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inAWorkbook(int seed) {
        Random random = new Random(seed);
        List<Line> lines = lines(random);
        List<List<String>> table = table(lines, random, false);
        int above = random.nextInt(3);
        StringBuilder rows = new StringBuilder();
        for (int title = 1; title <= above; title++) {
            rows.append(WorkbookParts.row(title, "Сведения об участниках, лист " + title));
        }
        for (int row = 0; row < table.size(); row++) {
            rows.append(WorkbookParts.row(
                    above + 1 + row * (1 + seed % 2), table.get(row).toArray(String[]::new)));
        }
        WorkbookParts book = random.nextBoolean() ? new WorkbookParts().strict() : new WorkbookParts();
        int before = random.nextInt(3);
        for (int sheet = 0; sheet < before; sheet++) {
            if (random.nextBoolean()) {
                book.hidden("Старый " + sheet, WorkbookParts.row(1, "Организация", "Число участников"));
            } else {
                book.sheet("Титул " + sheet, WorkbookParts.row(1, "Пояснения к сведениям"));
            }
        }
        book.sheet("Данные", rows.toString());
        if (random.nextBoolean()) {
            book.sheet("Справка", WorkbookParts.row(1, "Справка"));
        }

        assertThat(loaded(book.file())).isEqualTo(wanted(lines));
    }

    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < 1 + random.nextInt(12); line++) {
            lines.add(new Line(
                    "МБОУ «Школа № " + (line + 1) + "»",
                    random.nextInt(3) == 0 ? random.nextInt(2_000_000) : random.nextInt(900),
                    random.nextInt(10_000),
                    List.of("5-1", "7А", "11 Б", "6/2").get(random.nextInt(4))));
        }
        return lines;
    }

    /** Titles and rows with columns and rows in any order, decorated as people do. */
    private static List<List<String>> table(List<Line> lines, Random random, boolean text) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Collections.shuffle(order, random);
        List<UnaryOperator<String>> decorations = List.of(
                UnaryOperator.identity(),
                title -> "  " + title + " ",
                title -> title.toUpperCase(java.util.Locale.ROOT),
                title -> title + "*",
                title -> title.replace(" ", "\u00a0"));
        List<List<String>> table = new ArrayList<>();
        List<String> titles = List.of("№ п/п", "Организация", "Число участников", "Доля, %", "Класс");
        table.add(order.stream()
                .map(titles::get)
                .map(title ->
                        decorations.get(random.nextInt(decorations.size())).apply(title))
                .toList());
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        int number = 1;
        for (Line line : shuffled) {
            List<String> cells = List.of(
                    Integer.toString(number++),
                    name(line.name(), random),
                    text || random.nextBoolean() ? written(line.count(), random) : "#" + line.count(),
                    text || random.nextBoolean() ? share(line.hundredths(), random) : stored(line.hundredths()),
                    line.group());
            table.add(order.stream().map(cells::get).toList());
        }
        return table;
    }

    private static String stored(int hundredths) {
        return "1|#" + java.math.BigDecimal.valueOf(hundredths, 4).toPlainString();
    }

    private static String name(String name, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> name.replace(" ", "\u00a0");
            case 1 -> " " + name.replace(" ", "  ");
            case 2 -> name.replace("О", "O");
            default -> name;
        };
    }

    /** Only styles that can be read in one way. */
    private static String written(int count, Random random) {
        String plain = Integer.toString(count);
        String grouped = String.format(java.util.Locale.ROOT, "%,d", count);
        return switch (random.nextInt(6)) {
            case 0 -> grouped.replace(',', ' ');
            case 1 -> grouped.replace(',', '\u00a0');
            case 2 -> plain + ",0";
            case 3 -> count >= 1_000_000 ? grouped.replace(',', '.') : plain;
            case 4 -> grouped.replace(',', ' ') + ",00";
            default -> plain;
        };
    }

    private static String share(int hundredths, Random random) {
        String plain = java.math.BigDecimal.valueOf(hundredths, 2).toPlainString();
        String sign = random.nextBoolean() ? "," : ".";
        String number = plain.replace(".", sign);
        return random.nextBoolean() ? number : number + " %";
    }

    private static String joined(List<String> cells, char delimiter) {
        return cells.stream()
                .map(cell -> cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0
                        ? '"' + cell.replace("\"", "\"\"") + '"'
                        : cell)
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private static TreeSet<String> wanted(List<Line> lines) {
        return lines.stream().map(Line::wanted).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> loaded(byte[] file) {
        Sheet sheet = new Sheet(TableFile.read("таблица", file), COLUMNS);
        TreeSet<String> loaded = new TreeSet<>();
        for (TableFile.Row row : sheet.rows()) {
            Integer count = sheet.required(
                    row,
                    "count",
                    text -> ru.nastavnik.shared.table.domain.WrittenNumber.read(text)
                            .intValueExact());
            Integer share = sheet.required(
                    row,
                    "share",
                    text -> ru.nastavnik.shared.table.domain.WrittenNumber.readFraction(text)
                            .movePointRight(2)
                            .intValueExact());
            loaded.add(sheet.cell(row, "name") + "|" + count + "|" + share + "|" + sheet.cell(row, "class"));
        }
        assertThat(sheet.faults()).isEmpty();
        return loaded;
    }
}
