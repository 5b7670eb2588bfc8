package ru.nastavnik.report.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.dhatim.fastexcel.Worksheet;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.report.Report;

/**
 * The figures of one sheet. What the program computed is written as a formula over the cells beside it: exact inside,
 * rounded once at the end, as the report does it.
 */
final class SheetCells {
    /** Below the title and the headings. */
    static final int FIRST_ROW = 2;

    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";
    /** Digits that binary arithmetic keeps; what lies behind them is noise that would spoil a truncation. */
    private static final int SOUND_DIGITS = 9;

    private final Worksheet sheet;
    private final Report.Table table;
    private final int firstColumn;
    private final Map<String, BigDecimal> results;

    /** @param results gets the value of every formula by its address */
    SheetCells(Worksheet sheet, Report.Table table, int firstColumn, Map<String, BigDecimal> results) {
        this.sheet = sheet;
        this.table = table;
        this.firstColumn = firstColumn;
        this.results = results;
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    void write(int at, Report.Row row, boolean total) {
        for (int i = 0; i < table.section().columns().size(); i++) {
            Column column = table.section().columns().get(i);
            Report.Cell cell = row.cells().get(i);
            int place = firstColumn + i;
            if (cell.exact() instanceof Amount.Known known) {
                number(at, place, column, row, known.value(), total);
                style(at, place, format(column.rounding(), known.value(), cell), total);
            } else {
                sheet.value(at, place, text(cell));
                if (cell.exact() == null) {
                    style(at, place, "@", total);
                } else {
                    missing(at, place);
                }
            }
        }
    }

    static String text(Report.Cell cell) {
        return cell.isNotAsked() ? PrintedReport.NOT_ASKED : harmless(cell.printed());
    }

    private void number(int at, int place, Column column, Report.Row row, BigFraction exact, boolean total) {
        if (column.aggregate() == Aggregate.FORMULA) {
            formula(at, place, rounded(expression(column, row, at), column.rounding()), printed(column, exact));
        } else if (total && isSumOfRows(place - firstColumn, column, exact)) {
            String letter = letter(place);
            formula(at, place, "SUM(" + letter + (FIRST_ROW + 1) + ":" + letter + at + ")", decimal(exact));
        } else if (isPrintedExactly(column.rounding(), exact)) {
            sheet.value(at, place, decimal(exact));
        } else {
            String written = rounded(decimal(exact).toPlainString(), column.rounding());
            formula(at, place, written, printed(column, exact));
        }
    }

    private void formula(int at, int place, String formula, BigDecimal result) {
        sheet.formula(at, place, formula);
        results.put(letter(place) + (at + 1), result);
    }

    private static BigDecimal printed(Column column, BigFraction exact) {
        return column.rounding().apply(exact);
    }

    /** The computation from what was given, so that nothing is rounded on the way. */
    private String expression(Column column, Report.Row row, int at) {
        return Formula.parse(String.valueOf(column.formula())).toSpreadsheet(name -> {
            Column read = table.section().column(name);
            int index = table.section().columns().indexOf(read);
            if (read.aggregate() == Aggregate.FORMULA) {
                return "(" + expression(read, row, at) + ")";
            }
            if (row.cells().get(index).exact() instanceof Amount.Known known
                    && !isPrintedExactly(read.rounding(), known.value())) {
                return "(" + decimal(known.value()).toPlainString() + ")";
            }
            return letter(firstColumn + index) + (at + 1);
        });
    }

    private static String rounded(String expression, Rounding rounding) {
        String function = rounding.mode() == Rounding.Mode.TRUNCATE ? "ROUNDDOWN" : "ROUND";
        return function + "(ROUND(" + expression + "," + SOUND_DIGITS + ")," + rounding.digits() + ")";
    }

    /** Names that count once and numbers of a population are no sums of what stands above. */
    private boolean isSumOfRows(int index, Column column, BigFraction total) {
        if (column.aggregate() != Aggregate.SUM && column.aggregate() != Aggregate.YES
                || table.rows().isEmpty()) {
            return false;
        }
        Amount sum = Amount.ZERO;
        for (Report.Row row : table.rows()) {
            Amount value = row.cells().get(index).exact();
            sum = sum.plus(value instanceof Amount.Known ? value : Amount.ZERO);
        }
        return sum instanceof Amount.Known known && known.value().compareTo(total) == 0;
    }

    private static boolean isPrintedExactly(Rounding rounding, BigFraction exact) {
        BigDecimal printed = rounding.apply(exact);
        return BigFraction.of(printed.unscaledValue(), java.math.BigInteger.TEN.pow(Math.max(0, printed.scale())))
                        .compareTo(exact)
                == 0;
    }

    private static BigDecimal decimal(BigFraction exact) {
        return new BigDecimal(exact.getNumerator())
                .divide(new BigDecimal(exact.getDenominator()), MathContext.DECIMAL64);
    }

    /** A change stays a number; its sign and its unit are in the format: «+3,8 п. п.». */
    private static String format(Rounding rounding, BigFraction exact, Report.Cell cell) {
        int digits = Math.max(0, rounding.apply(exact).scale());
        String plain = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        if (!cell.isChange()) {
            return plain;
        }
        String unit = "\"\u00a0" + cell.changeUnit().replace("\"", "") + "\"";
        return "+" + plain + unit + ";\u2212" + plain + unit + ";\"без изменений\"";
    }

    /** Why there is none, the row's last column says. */
    private void missing(int row, int column) {
        sheet.style(row, column)
                .format("@")
                .fontColor("FF595959")
                .borderStyle("thin")
                .horizontalAlignment("right")
                .verticalAlignment("top")
                .set();
    }

    private void style(int row, int column, String format, boolean total) {
        if (total) {
            sheet.style(row, column)
                    .bold()
                    .format(format)
                    .borderStyle("thin")
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        } else {
            sheet.style(row, column)
                    .format(format)
                    .borderStyle("thin")
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        }
    }

    static String letter(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
