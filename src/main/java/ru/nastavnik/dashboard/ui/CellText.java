package ru.nastavnik.dashboard.ui;

import java.util.Optional;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.dashboard.StageCell;
import ru.nastavnik.roadmap.Stage;

/** What a cell of the matrix shows, its tone, and the reason in words for hover, focus and export. */
record CellText(String text, String tone, String reason) {

    static CellText of(Stage stage, Optional<StageCell> found) {
        if (found.isEmpty()) {
            return new CellText("—", "none", stage.title() + ": в дорожной карте этого этапа нет");
        }
        StageCell cell = found.get();
        String counts = cell.done() + "/" + cell.total();
        String words = stage.title() + ": выполнено " + cell.done() + " из " + cell.total();
        if (cell.isLate()) {
            return new CellText(
                    counts + " !",
                    "late",
                    words + ". Просрочено: " + String.join("; ", cell.late())
                            + (cell.soon().isEmpty() ? "" : ". Требует внимания: " + String.join("; ", cell.soon())));
        }
        if (cell.isSoon()) {
            return new CellText(counts + " …", "soon", words + ". Требует внимания: " + String.join("; ", cell.soon()));
        }
        return cell.isDone()
                ? new CellText(counts + " ✓", "done", words)
                : new CellText(counts, cell.done() > 0 ? "begun" : "none", words);
    }

    /** @param near why it may be late, if it may */
    static CellText of(String what, Preparation state, Optional<String> near) {
        CellText cell = of(what, state);
        return near.map(reason ->
                        new CellText(cell.text() + " …", "soon", cell.reason() + ". Требует внимания: " + reason))
                .orElse(cell);
    }

    /** The same with whoever answers for it today, by name; nothing more where nobody does. */
    CellText answeredBy(String name) {
        return name.isEmpty() ? this : new CellText(text, tone, reason + ". Отвечает " + name);
    }

    static CellText of(String what, Preparation state) {
        String tone = state == Preparation.READY ? "done" : state == Preparation.NOT_BEGUN ? "none" : "begun";
        String text = state == Preparation.READY ? "✓" : state.title();
        return new CellText(text, tone, what + ": " + (state == Preparation.NOT_BEGUN ? "ещё нет" : state.title()));
    }
}
