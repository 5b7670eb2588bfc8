package ru.nastavnik.shared.table;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.shared.table.domain.WrittenNumber;

/** Numbers that may be read in two ways: «1.000» is asked about once per column and sign, never decided. */
final class Doubts {
    private static final String THOUSANDS = "thousands";
    private static final String FRACTION = "fraction";
    private static final int EXAMPLES = 3;

    private final Findings findings;
    private final Map<String, Set<String>> examples = new HashMap<>();

    Doubts(Findings findings) {
        this.findings = findings;
    }

    /** @return the number's text; empty, with a fault noted, while the question is open */
    String unambiguous(TableFile.Row row, Sheet.Column column, Cell cell, boolean fractions) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return fractions ? cell.text().replace('.', ',') : numberText(cell);
        }
        if (cell.kind() != Cell.Kind.TEXT || !WrittenNumber.doubt(cell.text(), fractions)) {
            return cell.text();
        }
        char sign = WrittenNumber.sign(cell.text());
        String key = "number:" + column.key() + ":" + sign;
        Set<String> shown = examples.computeIfAbsent(key, none -> new LinkedHashSet<>());
        if (shown.size() < EXAMPLES) {
            shown.add(cell.text());
        }
        String sample = shown.iterator().next();
        Optional<String> answer = findings.ask(
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
            findings.cellFault(
                    row.number(),
                    column.title(),
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
}
