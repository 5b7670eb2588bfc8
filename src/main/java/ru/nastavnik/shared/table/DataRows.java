package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.nastavnik.shared.spelling.domain.Spelling;

/** Finds the rows of data: numbers of columns, repeated titles and totals are none and are passed over, and told. */
final class DataRows {
    /** «Итого», «Всего по району:», what Excel calls «Общий итог» and «Томский район Итог». */
    private static final Pattern TOTAL = Pattern.compile("(?:(?:общий |промежуточный )?итого?|всего)(?:[ :.,-].*)?"
            + "|.+ итог|сумма:?|(?:grand )?total:?|в целом(?: по .+)?:?");

    /** Who signed, who made it, when, and what a star means. */
    private static final Pattern FOOT = Pattern.compile("(?:директор|заместитель|зам\\.|начальник|руководитель"
            + "|и\\.? ?о\\.?(?: |$)|врио|исполнитель|исп\\.|ответственн|составил|проверил|согласован|утвержда"
            + "|подпись|м\\.п|тел\\.|телефон|e-mail|дата|примечани|\\*|_{3}).*|\\d{1,2}\\.\\d{1,2}\\.\\d{4} ?г?\\.?");

    private static final Set<String> UNITS = Set.of(
            "чел",
            "человек",
            "ед",
            "единиц",
            "шт",
            "штук",
            "%",
            "п.п",
            "балл",
            "баллы",
            "баллов",
            "час",
            "часов",
            "руб",
            "тыс.руб",
            "лет",
            "да/нет",
            "кол-во",
            "количество",
            "число");
    private static final int MOST_SIGNED = 3;
    private static final int TOLD = 3;

    private final Headers headers;
    private final Map<String, Integer> positions;
    private final Findings findings;

    /** @param positions columns of the sheet by key */
    DataRows(Headers headers, Map<String, Integer> positions, Findings findings) {
        this.headers = headers;
        this.positions = positions;
        this.findings = findings;
    }

    /** The rows of data below the titles. */
    List<TableFile.Row> below(Headers.Found found) {
        List<TableFile.Row> rows = new ArrayList<>();
        List<TableFile.Row> all = found.page().rows();
        int position = found.position() + found.height();
        if (position < all.size() && numbersColumns(all.get(position))) {
            position++;
        }
        if (position < all.size() && namesUnits(all.get(position))) {
            position++;
            findings.remark("Строка единиц измерения под заголовками пропущена.");
        }
        int end = foot(all, position);
        int untitled = 0;
        int repeated = 0;
        List<String> totals = new ArrayList<>();
        for (TableFile.Row row : all.subList(position, end)) {
            if (positions.values().stream().allMatch(column -> row.at(column).isEmpty())) {
                untitled++;
            } else if (repeatsHeader(row)) {
                repeated++;
            } else if (isTotal(row)) {
                totals.add(Integer.toString(row.number()));
            } else {
                rows.add(row);
            }
        }
        if (untitled > 0) {
            findings.remark("Строки, в которых ни один нужный столбец не заполнен, пропущены: " + untitled + ".");
        }
        if (repeated > 0) {
            findings.remark("Повторённые заголовки столбцов пропущены: " + repeated + ".");
        }
        if (!totals.isEmpty()) {
            findings.remark("Строки итогов не загружаются, система считает их сама: "
                    + totals.stream().limit(20).collect(Collectors.joining(", ")) + ".");
        }
        return rows;
    }

    /** Where the table ends and only signatures and notes follow, which are told. */
    private int foot(List<TableFile.Row> all, int position) {
        int end = all.size();
        List<String> told = new ArrayList<>();
        for (int at = all.size() - 1; at >= position; at--) {
            TableFile.Row row = all.get(at);
            List<String> texts = texts(row);
            if (!texts.isEmpty()) {
                if (!isFoot(row, texts)) {
                    break;
                }
                told.add(0, "строка " + row.number() + " «" + texts.get(0) + "»");
                end = at;
            }
        }
        if (!told.isEmpty()) {
            findings.remark("Подписи и примечания под таблицей пропущены: "
                    + told.stream().limit(TOLD).collect(Collectors.joining(", "))
                    + (told.size() > TOLD ? " и другие, всего " + told.size() : "") + ".");
        }
        return end;
    }

    private static boolean isFoot(TableFile.Row row, List<String> texts) {
        boolean words = IntStream.range(0, row.width())
                .mapToObj(row::at)
                .allMatch(cell -> cell.isEmpty()
                        || cell.kind() == Cell.Kind.TEXT && !cell.text().matches("[\\d.,\\s]+")
                        || texts.size() == 1);
        return words
                && texts.size() <= MOST_SIGNED
                && FOOT.matcher(Spelling.key(texts.get(0))).matches();
    }

    private static List<String> texts(TableFile.Row row) {
        return IntStream.range(0, row.width())
                .filter(column -> !row.at(column).isEmpty())
                .mapToObj(row::cell)
                .toList();
    }

    /** «чел. | %» below the titles. */
    private static boolean namesUnits(TableFile.Row row) {
        List<String> texts = texts(row);
        return !texts.isEmpty()
                && texts.stream()
                        .allMatch(text -> UNITS.contains(Spelling.key(text).replaceAll("[ ()]|\\.$", "")));
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

    private boolean repeatsHeader(TableFile.Row row) {
        long titles = positions.entrySet().stream()
                .filter(known -> {
                    Sheet.Column column = headers.titled(row.cell(known.getValue()));
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
}
