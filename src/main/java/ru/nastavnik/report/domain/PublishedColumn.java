package ru.nastavnik.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.definition.Rounding.Mode;

/**
 * A column that was published, against exact values: by which one rule it was printed, and which cells that rule does not
 * yield. Published tables cut digits in one column and round them in the next, so the rule is looked for column by column.
 *
 * @param rules that yield every cell, the likeliest first; empty if no single one does
 * @param nearest the rule that yields most cells
 * @param odd cells that it does not yield
 */
public record PublishedColumn(String title, int cells, List<Rounding> rules, Rounding nearest, List<Cell> odd) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final int MOST_DIGITS = 6;

    public PublishedColumn {
        rules = List.copyOf(rules);
        odd = List.copyOf(odd);
    }

    /**
     * @param row its names
     * @param published as it was printed
     */
    public record Cell(String row, String published, Amount exact) {}

    /** @param cells whose published text is a number, see {@link #number} */
    public static PublishedColumn of(String title, List<Cell> cells) {
        int digits = Math.min(
                MOST_DIGITS,
                cells.stream()
                        .mapToInt(cell -> Math.max(0, parsed(cell).scale()))
                        .max()
                        .orElse(0));
        List<Rounding> candidates = List.of(
                new Rounding(Mode.ROUND, digits, true),
                new Rounding(Mode.TRUNCATE, digits, true),
                new Rounding(Mode.AS_GIVEN, digits, false));
        List<Rounding> yielding = new ArrayList<>();
        Rounding nearest = candidates.get(0);
        List<Cell> fewest = cells;
        for (Rounding rule : candidates) {
            List<Cell> odd = cells.stream().filter(cell -> !yields(rule, cell)).toList();
            if (odd.isEmpty()) {
                yielding.add(rule);
            }
            if (odd.size() < fewest.size()) {
                fewest = odd;
                nearest = rule;
            }
        }
        return new PublishedColumn(title, cells.size(), yielding, nearest, fewest);
    }

    /** What a published text says: «63,66», «1 234», «18,7 %»; empty for a dash and for words. */
    public static Optional<BigDecimal> number(String text) {
        String digits =
                text.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.').replace('−', '-');
        return NUMBER.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** «отбрасываются знаки после 2-го»: how the column is printed, or how most of it is. */
    public String inWords() {
        if (cells == 0) {
            return "сравнивать нечего";
        }
        if (rules.isEmpty()) {
            return "ни одно правило не даёт всех чисел; ближе всего – " + words(nearest) + ", не сходится " + odd.size()
                    + " из " + cells;
        }
        return rules.size() > 1 ? "сходятся все числа" : words(rules.get(0)) + ": сходятся все числа";
    }

    private static String words(Rounding rule) {
        String places = rule.digits() == 0 ? "до целого" : "до " + rule.digits() + " знаков после запятой";
        return switch (rule.mode()) {
            case TRUNCATE -> "усечение " + places;
            case ROUND -> "округление " + places;
            case AS_GIVEN -> "без округления";
        };
    }

    private static boolean yields(Rounding rule, Cell cell) {
        return cell.exact() instanceof Amount.Known known
                && rule.apply(known.value()).compareTo(parsed(cell)) == 0;
    }

    private static BigDecimal parsed(Cell cell) {
        return number(cell.published())
                .orElseThrow(() -> new IllegalArgumentException("No number: " + cell.published()));
    }
}
