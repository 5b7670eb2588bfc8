package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.domain.ColumnTitle;
import ru.nastavnik.shared.table.domain.WrittenNumber;

/**
 * A table read by the titles of its columns, wherever they stand. Collects every fault, so that one correction mends the
 * whole file, and asks what only the sender can know. A cell whose kind contradicts its column is a fault: a date among
 * classes is a class that a spreadsheet changed.
 */
public final class Sheet {
    /** Column of a returned file with the reasons; passed over when the file comes back. */
    static final String REASONS = "Что исправить";

    /** Questions about unknown columns begin with this; what is answered may be kept for the next file. */
    public static final String COLUMN = "column:";

    /** Questions about one value for all rows begin with this; what is answered may be kept for the next file. */
    public static final String FOR_ALL = "all:";

    private static final String PASSED_OVER = "-";
    private static final String SHEET = "sheet";
    private static final String THOUSANDS = "thousands";
    private static final String FRACTION = "fraction";
    private static final Pattern TOTAL = Pattern.compile("(?:итого|всего|итог)(?:[ :.,-].*)?");
    private static final Pattern MOJIBAKE = Pattern.compile("[ЂЃѓ†‡€‰Љ‹ЊЌЋЏҐЎўЈ¤¦©¬®Їў]|Р[°-џ]|С[Ђ-Џ]|\uFFFD");
    private static final int EXAMPLES = 3;

    private final TableFile file;
    private final List<Column> columns;
    private final Map<String, Column> byKey = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> forAll = new HashMap<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final Set<String> faultyCells = new HashSet<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Set<String>> examples = new HashMap<>();
    private final List<TableFile.Row> rows = new ArrayList<>();
    private Headers.@Nullable Found header;

    /**
     * A column that is read.
     *
     * @param key short name for the code that reads it; it is understood as a title, too
     * @param otherTitles how else people call it
     * @param choices values of which one may stand for all rows if the column is missing
     * @param holds keys of columns that this one holds together, as «ФИО» holds three
     */
    public record Column(
            String key,
            String title,
            boolean required,
            Content content,
            List<String> otherTitles,
            List<Question.Option> choices,
            Set<String> holds) {
        public Column {
            otherTitles = List.copyOf(otherTitles);
            choices = List.copyOf(choices);
            holds = Set.copyOf(holds);
        }

        public Column(String key, String title, boolean required) {
            this(key, title, required, Content.ANYTHING);
        }

        public Column(String key, String title, boolean required, Content content) {
            this(key, title, required, content, List.of(), List.of(), Set.of());
        }

        /** The same column, of which one value may stand for all rows. */
        public Column oneOf(List<String> values) {
            List<Question.Option> options = values.stream()
                    .map(value -> new Question.Option(value, value))
                    .toList();
            return new Column(key, title, required, content, otherTitles, options, holds);
        }

        /** The same column, which holds others together. */
        public Column holding(Set<String> keys) {
            return new Column(key, title, required, content, otherTitles, choices, keys);
        }

        /** The same column under further titles. */
        public Column or(String... titles) {
            return or(List.of(titles));
        }

        /** The same column under further titles. */
        public Column or(List<String> titles) {
            return new Column(key, title, required, content, titles, choices, holds);
        }
    }

    /** What a column holds, and so which kinds of cells contradict it. */
    public enum Content {
        /** Left to whoever reads it. */
        ANYTHING,
        WORDS,
        /** A class or study group, which spreadsheets like to take for a day. */
        CLASS,
        /** Whole numbers. */
        COUNT,
        FRACTION,
        /** Points of a hundred: «5 %» is 5. */
        POINTS
    }

    public Sheet(TableFile file, List<Column> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        columns.forEach(column -> byKey.put(column.key(), column));
        remarks.addAll(file.remarks());
        choose();
    }

    /** The rows to read; none if the header is not understood. */
    public List<TableFile.Row> rows() {
        if (faults.isEmpty() && rows.isEmpty()) {
            faults.add(new ImportFault(headerRow() + 1, "", "В таблице нет ни одной строки."));
        }
        return isUnderstood() ? rows : List.of();
    }

    private boolean isUnderstood() {
        return header != null && faults.stream().allMatch(fault -> fault.row() > headerRow());
    }

    /** The last row of titles. */
    private int headerRow() {
        Headers.Found found = header;
        return found == null ? 0 : found.rowNumber() + found.height() - 1;
    }

    public String format() {
        return file.format();
    }

    /** How the file was understood; complete after the rows were read. */
    public Understanding understanding() {
        Headers.Found found = header;
        return new Understanding(
                file.format(),
                found == null ? "" : found.page().name(),
                found == null ? 0 : found.rowNumber(),
                remarks,
                List.copyOf(questions.values()));
    }

    /** The text of a cell; empty, with a fault noted, if its kind contradicts the column. */
    public String cell(TableFile.Row row, String key) {
        Integer position = positions.get(key);
        Column column = byKey.get(key);
        if (position == null || column == null) {
            return forAll.getOrDefault(key, "");
        }
        Cell cell = row.at(position);
        Optional<String> contradiction = Contradictions.of(cell, column.content());
        if (contradiction.isPresent()) {
            fault(row, key, contradiction.get());
            return "";
        }
        return switch (column.content()) {
            case COUNT -> unambiguous(row, column, cell, false);
            case FRACTION -> unambiguous(row, column, cell, true);
            case POINTS -> unambiguous(row, column, points(cell), true);
            default -> cell.text();
        };
    }

    public boolean has(String key) {
        return positions.containsKey(key);
    }

    /** Notes what is wrong with a cell, once; or with the row, if no column is named. */
    public void fault(TableFile.Row row, String key, String message) {
        String title = title(key);
        if (title.isEmpty() || faultyCells.add(row.number() + "|" + title)) {
            faults.add(new ImportFault(row.number(), title, message));
        }
    }

    /** Notes what was put right or passed over. */
    public void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    /**
     * Asks what only the sender can know.
     *
     * @return the code of the answer, if one of the options was chosen
     */
    public Optional<String> ask(String key, String text, List<Question.Option> options) {
        String answer = file.answers()
                .to(key)
                .filter(code ->
                        options.stream().anyMatch(option -> option.code().equals(code)))
                .orElse(null);
        questions.put(key, new Question(key, text, options, answer));
        return Optional.ofNullable(answer);
    }

    /** What a cell that must be filled says; null with a fault noted if it is empty or not understood. */
    public <T> @Nullable T required(TableFile.Row row, String key, Function<String, T> reading) {
        String text = cell(row, key);
        if (text.isEmpty()) {
            fault(row, key, "Ячейка пуста.");
            return null;
        }
        return read(row, key, text, reading);
    }

    /** @param reading refuses what it does not understand by an {@link IllegalArgumentException} that says why */
    public <T> @Nullable T optional(TableFile.Row row, String key, Function<String, T> reading) {
        String text = cell(row, key);
        return text.isEmpty() ? null : read(row, key, text, reading);
    }

    private <T> @Nullable T read(TableFile.Row row, String key, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException refused) {
            fault(row, key, String.valueOf(refused.getMessage()));
            return null;
        }
    }

    public List<ImportFault> faults() {
        return faults;
    }

    /** The rows with faults as they came, with their reasons in a last column; they may be mended and loaded. */
    public TableExport returned(String title) {
        Map<Integer, String> reasons = new TreeMap<>();
        for (ImportFault fault : faults) {
            String reason = (fault.column().isEmpty() ? "" : fault.column() + ": ") + fault.message();
            reasons.merge(fault.row(), reason, (one, more) -> one + " " + more);
        }
        Headers.Found found = header;
        Map<Integer, String> titles = found == null ? Map.of() : found.titles();
        List<Integer> places = titles.entrySet().stream()
                .filter(known -> !Spelling.same(known.getValue(), REASONS))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        List<String> head = new ArrayList<>(
                places.stream().map(titles::get).map(String::valueOf).toList());
        head.add(REASONS);
        TableExport table = new TableExport(title, head.toArray(String[]::new));
        for (TableFile.Row row : rows) {
            String reason = reasons.get(row.number());
            if (reason != null) {
                List<Object> cells =
                        new ArrayList<>(places.stream().map(row::cell).toList());
                cells.add(reason);
                table.row(cells.toArray());
            }
        }
        return table;
    }

    private String title(String key) {
        Column column = byKey.get(key);
        return column == null ? "" : column.title();
    }

    /** «5 %» in a column of points is 5. */
    private static Cell points(Cell cell) {
        String text = cell.text().strip();
        return text.endsWith("%")
                ? new Cell(
                        Cell.Kind.NUMBER, text.substring(0, text.length() - 1).strip())
                : cell;
    }

    private String unambiguous(TableFile.Row row, Column column, Cell cell, boolean fractions) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return fractions ? cell.text().replace('.', ',') : numberText(cell);
        }
        if (cell.kind() != Cell.Kind.TEXT || !WrittenNumber.doubt(cell.text(), fractions)) {
            return cell.text();
        }
        char sign = WrittenNumber.sign(cell.text());
        String key = "number:" + column.key() + ":" + sign;
        Set<String> shown = examples.computeIfAbsent(key, none -> new java.util.LinkedHashSet<>());
        if (shown.size() < EXAMPLES) {
            shown.add(cell.text());
        }
        String sample = shown.iterator().next();
        Optional<String> answer = ask(
                key,
                "В столбце «" + column.title() + "» есть "
                        + shown.stream().map(text -> "«" + text + "»").collect(Collectors.joining(", "))
                        + ". Что отделяет " + (sign == '.' ? "точка" : "запятая") + "?",
                List.of(
                        new Question.Option(
                                THOUSANDS, "тысячи: «" + sample + "» – это " + WrittenNumber.meaning(sample, true)),
                        new Question.Option(
                                FRACTION,
                                "дробную часть: «" + sample + "» – это "
                                        + WrittenNumber.meaning(sample, false).replace('.', ','))));
        if (answer.isEmpty()) {
            fault(
                    row,
                    column.key(),
                    "«" + cell.text() + "» можно прочитать и как "
                            + WrittenNumber.meaning(cell.text(), true) + ", и как "
                            + WrittenNumber.meaning(cell.text(), false).replace('.', ',')
                            + ". Ответьте на вопрос над таблицей или исправьте ячейку.");
            return "";
        }
        return WrittenNumber.meaning(cell.text(), answer.get().equals(THOUSANDS));
    }

    /** A stored number is not in doubt, whatever it looks like: three digits behind the point get a fourth. */
    private static String numberText(Cell cell) {
        return WrittenNumber.doubt(cell.text(), false) ? cell.text() + "0" : cell.text();
    }

    private void choose() {
        Headers headers = new Headers(columns);
        List<Headers.Found> found = file.pages().stream()
                .flatMap(page -> headers.find(page).stream())
                .toList();
        if (found.isEmpty()) {
            faults.add(new ImportFault(1, "", noTitle()));
            return;
        }
        List<Headers.Found> whole =
                found.stream().filter(headers::hasAllRequired).toList();
        Headers.Found taken = whole.size() > 1
                ? chosen(whole)
                : whole.size() == 1
                        ? whole.get(0)
                        : found.stream().reduce(found.get(0), (best, one) -> one.score() > best.score() ? one : best);
        header = taken;
        if (taken != null) {
            tellOthers(taken);
            check(headers, taken);
            collect(headers, taken);
        }
    }

    private Headers.@Nullable Found chosen(List<Headers.Found> whole) {
        List<Question.Option> options = whole.stream()
                .map(found -> new Question.Option(
                        found.page().name(),
                        "«" + found.page().name() + "», строк: "
                                + (found.page().rows().size() - found.position() - found.height())))
                .toList();
        Optional<String> answer =
                ask(SHEET, "Подходящих листов несколько. Какой загрузить? Остальные не загружаются.", options);
        if (answer.isEmpty()) {
            faults.add(new ImportFault(0, "", "Подходящих листов несколько: ответьте, какой загрузить."));
            return null;
        }
        return whole.stream()
                .filter(found -> found.page().name().equals(answer.get()))
                .findFirst()
                .orElse(null);
    }

    private void tellOthers(Headers.Found taken) {
        String others = file.pages().stream()
                .filter(page -> !page.equals(taken.page()))
                .map(page -> "«" + page.name() + "»")
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            remarks.add("Взят лист «" + taken.page().name() + "»; другие листы не загружаются: " + others + ".");
        }
        if (!file.hidden().isEmpty()) {
            remarks.add("Скрытые листы не читаются: «" + String.join("», «", file.hidden()) + "».");
        }
        if (taken.position() > 0) {
            remarks.add("Строки над заголовками столбцов пропущены: " + taken.position() + ".");
        }
    }

    private void check(Headers headers, Headers.Found found) {
        positions.putAll(found.positions());
        int row = found.rowNumber();
        found.titles().forEach((position, title) -> {
            boolean passed = ColumnTitle.isRowNumber(title)
                    || Spelling.same(title, REASONS)
                    || (found.height() == 2 && isGroup(found, position));
            if (headers.titled(title) == null && !passed && !place(title, position)) {
                faults.add(
                        new ImportFault(row, title, "Неизвестный столбец. Удалите его или назовите, как в образце."));
            }
        });
        found.doubled().forEach(title -> faults.add(new ImportFault(row, title, "Столбец встречается дважды.")));
        for (Column column : columns) {
            if (column.required() && !isGiven(column)) {
                faults.add(new ImportFault(row, column.title(), "Нет обязательного столбца."));
            }
        }
    }

    /**
     * Asks what an unknown column holds.
     *
     * @return whether the person has said it
     */
    private boolean place(String title, int position) {
        List<Question.Option> options = new ArrayList<>();
        options.add(new Question.Option(PASSED_OVER, "не загружать"));
        Headers.Found found = header;
        columns.stream()
                .filter(column -> found == null || !found.positions().containsKey(column.key()))
                .forEach(column -> options.add(new Question.Option(column.key(), column.title())));
        Optional<String> answer = ask(COLUMN + ColumnTitle.key(title), "Столбец «" + title + "»: что в нём?", options);
        if (answer.isEmpty()) {
            return false;
        }
        if (answer.get().equals(PASSED_OVER)) {
            remarks.add("Столбец «" + title + "» не загружается.");
            return true;
        }
        return positions.putIfAbsent(answer.get(), position) == null;
    }

    /** Whether a column stands in the table, by itself or within another, or has one value for all rows. */
    private boolean isGiven(Column column) {
        boolean stands = positions.containsKey(column.key())
                || columns.stream()
                        .anyMatch(other -> other.holds().contains(column.key()) && positions.containsKey(other.key()));
        if (stands || column.choices().isEmpty()) {
            return stands;
        }
        ask(
                        FOR_ALL + column.key(),
                        "Столбца «" + column.title() + "» нет. Что указать во всех строках?",
                        column.choices())
                .ifPresent(answer -> forAll.put(column.key(), answer));
        return forAll.containsKey(column.key());
    }

    /** A title of the upper row over titles that are known. */
    private static boolean isGroup(Headers.Found found, int position) {
        TableFile.Row below = found.page().rows().get(found.position() + 1);
        return below.at(position).isEmpty();
    }

    private void collect(Headers headers, Headers.Found found) {
        List<TableFile.Row> all = found.page().rows();
        int position = found.position() + found.height();
        if (position < all.size() && numbersColumns(all.get(position))) {
            position++;
        }
        int untitled = 0;
        int repeated = 0;
        List<String> totals = new ArrayList<>();
        for (TableFile.Row row : all.subList(position, all.size())) {
            if (positions.values().stream().allMatch(column -> row.at(column).isEmpty())) {
                untitled++;
            } else if (repeatsHeader(headers, row)) {
                repeated++;
            } else if (isTotal(row)) {
                totals.add(Integer.toString(row.number()));
            } else {
                rows.add(row);
            }
        }
        if (untitled > 0) {
            remarks.add("Строки, в которых ни один нужный столбец не заполнен, пропущены: " + untitled + ".");
        }
        if (repeated > 0) {
            remarks.add("Повторённые заголовки столбцов пропущены: " + repeated + ".");
        }
        if (!totals.isEmpty()) {
            remarks.add("Строки итогов не загружаются, система считает их сама: "
                    + totals.stream().limit(20).collect(Collectors.joining(", ")) + ".");
        }
    }

    /** «1 | 2 | 3» below the titles. */
    private static boolean numbersColumns(TableFile.Row row) {
        int expected = 0;
        for (int column = 0; column < row.width(); column++) {
            if (!row.at(column).isEmpty()) {
                int wanted = expected + 1;
                if (!row.cell(column).equals(Integer.toString(wanted))) {
                    return false;
                }
                expected = wanted;
            }
        }
        return expected >= 3;
    }

    private boolean repeatsHeader(Headers headers, TableFile.Row row) {
        long titles = positions.entrySet().stream()
                .filter(known -> {
                    Column column = headers.titled(row.cell(known.getValue()));
                    return column != null && column.key().equals(known.getKey());
                })
                .count();
        return titles >= 2 && titles * 2 > positions.size();
    }

    private boolean isTotal(TableFile.Row row) {
        for (int column = 0; column < row.width(); column++) {
            if (row.at(column).kind() == Cell.Kind.TEXT && !row.cell(column).matches("\\d+\\.?")) {
                return TOTAL.matcher(Spelling.key(row.cell(column))).matches();
            }
        }
        return false;
    }

    /** The true reason: what stands in the first row, or the encoding if that is what is wrong. */
    private String noTitle() {
        String first = file.header().stream()
                .filter(cell -> !cell.isEmpty())
                .limit(4)
                .map(cell -> cell.length() > 40 ? cell.substring(0, 40) + "…" : cell)
                .collect(Collectors.joining(" | "));
        String wanted =
                columns.stream().filter(Column::required).map(Column::title).collect(Collectors.joining(", "));
        if (file.format().startsWith("CSV") && MOJIBAKE.matcher(first).results().count() >= 3) {
            return "Не узнан ни один столбец: файл прочитан как " + file.format()
                    + ", а сохранён, похоже, в иной кодировке. Сохраните таблицу как XLSX или CSV UTF-8.";
        }
        return "Не узнан ни один столбец: в первой строке стоит «" + visible(first)
                + "». Назовите столбцы, как в образце; нужны: " + wanted + ".";
    }

    /** Makes visible what a reader would take for a blank. */
    private static String visible(String text) {
        return text.replace("\n", "⏎").replace("\t", "⇥");
    }
}
