package ru.nastavnik.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a chart draws: the names of its series above, those of its categories at the left.
 *
 * @param sheet its name
 * @param row of the series' names, from 0; the categories begin below
 * @param column of the categories' names, from 0; the series begin to the right
 * @param categories how many
 */
record ChartCells(String sheet, int row, int column, int categories) {
    private static final String OWN_SHEET = "Данные";

    String name(int series) {
        return range(SheetCells.letter(column + series + 1), row, row);
    }

    String categoryNames() {
        return range(SheetCells.letter(column), row + 1, row + categories);
    }

    String values(int series) {
        return range(SheetCells.letter(column + series + 1), row + 1, row + categories);
    }

    private String range(String letter, int from, int to) {
        String start = "'" + sheet.replace("'", "''") + "'!$" + letter + "$" + (from + 1);
        return from == to ? start : start + ":$" + letter + "$" + (to + 1);
    }

    /** In a workbook that holds nothing else. */
    static ChartCells alone(ChartData data) {
        return new ChartCells(OWN_SHEET, 0, 0, data.categories().size());
    }

    static byte[] workbook(ChartData data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Nastavnik", "1.0")) {
            Worksheet sheet = book.newWorksheet(OWN_SHEET);
            for (int row = 0; row < data.categories().size(); row++) {
                sheet.value(row + 1, 0, SheetCells.harmless(data.categories().get(row)));
            }
            for (int column = 0; column < data.series().size(); column++) {
                ChartData.Series series = data.series().get(column);
                sheet.value(0, column + 1, SheetCells.harmless(series.name()));
                List<@Nullable BigDecimal> values = series.values();
                for (int row = 0; row < values.size(); row++) {
                    if (values.get(row) != null) {
                        sheet.value(row + 1, column + 1, values.get(row));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
