package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.domain.ColumnTitle;

/** Which sheet is taken and which of its columns is which; what cannot be known is asked, what is wrong is a fault. */
final class Titles {
    private static final String PASSED_OVER = "-";
    private static final String SHEET = "sheet";
    private static final Pattern MOJIBAKE = Pattern.compile("[ЂЃѓ†‡€‰Љ‹ЊЌЋЏҐЎўЈ¤¦©¬®Їў]|Р[°-џ]|С[Ђ-Џ]|\uFFFD");

    private final TableFile file;
    private final List<Sheet.Column> columns;
    private final Headers headers;
    private final Findings findings;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> forAll = new HashMap<>();
    private Headers.@Nullable Found header;

    Titles(TableFile file, List<Sheet.Column> columns, Findings findings) {
        this.file = file;
        this.columns = columns;
        this.headers = new Headers(columns);
        this.findings = findings;
        choose();
    }

    /** The sheet and its titles; null if none is known, or the person has yet to choose. */
    Headers.@Nullable Found header() {
        return header;
    }

    /** The last row of titles; 0 if there is none. */
    int lastRow() {
        Headers.Found found = header;
        return found == null ? 0 : found.rowNumber() + found.height() - 1;
    }

    /** Columns of the sheet by key. */
    Map<String, Integer> positions() {
        return positions;
    }

    /** What stands for all rows in a column that is missing. */
    String forAll(String key) {
        return forAll.getOrDefault(key, "");
    }

    Headers headers() {
        return headers;
    }

    private void choose() {
        List<Headers.Found> found = file.pages().stream()
                .flatMap(page -> headers.find(page).stream())
                .toList();
        if (found.isEmpty()) {
            findings.fault(1, "", noTitle());
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
            check(taken);
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
                findings.ask(SHEET, "Подходящих листов несколько. Какой загрузить? Остальные не загружаются.", options);
        if (answer.isEmpty()) {
            findings.fault(0, "", "Подходящих листов несколько: ответьте, какой загрузить.");
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
            findings.remark("Взят лист «" + taken.page().name() + "»; другие листы не загружаются: " + others + ".");
        }
        if (!file.hidden().isEmpty()) {
            findings.remark("Скрытые листы не читаются: «" + String.join("», «", file.hidden()) + "».");
        }
        if (taken.position() > 0) {
            findings.remark("Строки над заголовками столбцов пропущены: " + taken.position() + ".");
        }
    }

    private void check(Headers.Found found) {
        positions.putAll(found.positions());
        int row = found.rowNumber();
        found.titles().forEach((position, title) -> {
            boolean passed = ColumnTitle.isRowNumber(title)
                    || Spelling.same(title, Sheet.REASONS)
                    || (found.height() == 2 && isGroup(found, position));
            if (headers.titled(title) == null && !passed && !place(title, position)) {
                findings.fault(row, title, "Неизвестный столбец. Укажите, что в нём, или выберите «не загружать».");
            }
        });
        found.doubled().forEach(title -> findings.fault(row, title, "Столбец встречается дважды."));
        for (Sheet.Column column : columns) {
            if (column.required() && !isGiven(column)) {
                findings.fault(row, column.title(), "Нет обязательного столбца.");
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
                .filter(column -> !column.key().equals(Returned.KEY))
                .forEach(column -> options.add(new Question.Option(column.key(), column.title())));
        Optional<String> answer =
                findings.ask(Sheet.COLUMN + ColumnTitle.key(title), "Столбец «" + title + "»: что в нём?", options);
        if (answer.isEmpty()) {
            return false;
        }
        if (answer.get().equals(PASSED_OVER)) {
            findings.remark("Столбец «" + title + "» не загружается.");
            return true;
        }
        return positions.putIfAbsent(answer.get(), position) == null;
    }

    /** Whether a column stands in the table, by itself or within another, or has one value for all rows. */
    private boolean isGiven(Sheet.Column column) {
        boolean stands = positions.containsKey(column.key())
                || columns.stream()
                        .anyMatch(other -> other.holds().contains(column.key()) && positions.containsKey(other.key()));
        if (stands || column.choices().isEmpty()) {
            return stands;
        }
        findings.ask(
                        Sheet.FOR_ALL + column.key(),
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

    /** The true reason: what stands in the first row, or the encoding if that is what is wrong. */
    private String noTitle() {
        String first = file.header().stream()
                .filter(cell -> !cell.isEmpty())
                .limit(4)
                .map(cell -> cell.length() > 40 ? cell.substring(0, 40) + "…" : cell)
                .collect(Collectors.joining(" | "));
        String wanted = columns.stream()
                .filter(Sheet.Column::required)
                .map(Sheet.Column::title)
                .collect(Collectors.joining(", "));
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
