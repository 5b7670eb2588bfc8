package ru.nastavnik.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.listing.ListCell;
import ru.nastavnik.listing.ListTable;
import ru.nastavnik.listing.ui.ListExport;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.ui.ExportColumn;

/** The control matrix on paper: names whole, each mark and colour explained. */
final class MatrixSheet {
    /** The check mark of the screen is in no font that every reader has; this one is. */
    private static final String DONE_MARK = "√";

    static final List<ListTable.Legend> LEGEND = List.of(
            legend("4/4 " + DONE_MARK, "done", "выполнены все шаги этапа (или есть куратор, программа, карта)"),
            legend("2/4", "begun", "часть шагов выполнена, сроки не прошли"),
            legend("1/4 …", "soon", "может не успеть: срок близко, не хватает согласий, встреч или отмеченных строк"),
            legend("1/4 !", "late", "срок шага прошёл, шаг не выполнен"),
            legend("нет !", "late", "срок назначить куратора, утвердить программу или карту прошёл, дело не сделано"),
            legend("0/4", "none", "не начато, сроки не прошли"),
            legend("—", "none", "ещё нет, или такого этапа нет в дорожной карте"));

    private MatrixSheet() {}

    /** @param curators the name of an organisation's curator of today, empty where it has none */
    static ListExport export(
            ListExports exports,
            Supplier<List<MatrixRow>> rows,
            Supplier<String> filter,
            Function<MatrixRow, String> curators) {
        return exports.of(
                "Контроль исполнения: организации и этапы", shown -> columns(shown, curators), rows, filter, LEGEND);
    }

    /** Stages that none of the organisations has are left out, as on the screen. */
    static List<ExportColumn<MatrixRow>> columns(List<MatrixRow> rows, Function<MatrixRow, String> curators) {
        List<ExportColumn<MatrixRow>> columns = new ArrayList<>(List.of(
                new ExportColumn<>("Организация", MatrixRow::name),
                new ExportColumn<>("Муниципалитет", MatrixRow::municipality),
                new ExportColumn<>("Куратор", row -> curator(row, curators.apply(row))),
                column("Программа", row -> CellText.of(row, Duty.PROGRAMME)),
                column("Дорожная карта", row -> CellText.of(row, Duty.ROADMAP))));
        for (Stage stage : Stage.values()) {
            if (rows.stream().anyMatch(row -> row.stage(stage).isPresent())) {
                columns.add(column(stage.shortTitle(), row -> CellText.of(row, stage)));
            }
        }
        columns.add(new ExportColumn<>("Просрочено задач", MatrixRow::late));
        columns.add(new ExportColumn<>("Самый давний срок", MatrixRow::oldestLate));
        return columns;
    }

    private static ListCell curator(MatrixRow row, String name) {
        ListCell cell = cell(CellText.of(row, Duty.CURATOR));
        return name.isEmpty() ? cell : new ListCell(cell.text() + " " + name, cell.tone());
    }

    private static ExportColumn<MatrixRow> column(String header, Function<MatrixRow, CellText> value) {
        return new ExportColumn<>(header, row -> cell(value.apply(row)));
    }

    private static ListCell cell(CellText cell) {
        return new ListCell(cell.text().replace("✓", DONE_MARK), tone(cell.tone()));
    }

    private static ListTable.Legend legend(String text, String tone, String meaning) {
        return new ListTable.Legend(new ListCell(text, tone(tone)), meaning);
    }

    private static ListCell.Tone tone(String tone) {
        return switch (tone) {
            case "done" -> ListCell.Tone.GOOD;
            case "begun" -> ListCell.Tone.BEGUN;
            case "soon" -> ListCell.Tone.SOON;
            case "late" -> ListCell.Tone.BAD;
            default -> ListCell.Tone.NONE;
        };
    }
}
