package ru.nastavnik.dashboard.ui;

import java.util.Optional;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.dashboard.StageCell;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.OrganizationKind;

/** What a cell of the matrix shows, its tone, and the reason in words for hover, focus and export. */
record CellText(String text, String tone, String reason) {

    static CellText of(MatrixRow row, Stage stage) {
        Optional<StageCell> found = row.stage(stage);
        if (found.isEmpty()) {
            return new CellText(
                    "—",
                    "none",
                    stage.title()
                            + (row.roadmap() == null
                                    ? ": дорожной карты на этот учебный год ещё нет"
                                    : ": в дорожной карте этого этапа нет"));
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

    /** Of what comes before the roadmap's steps; what is late is told before what may be. */
    static CellText of(MatrixRow row, Duty duty) {
        String what = switch (duty) {
            case CURATOR -> row.kind() == OrganizationKind.COLLEGE ? "Педагог-навигатор" : "Куратор";
            case PROGRAMME -> "Программа";
            default -> "Дорожная карта";
        };
        Preparation state = row.state(duty);
        CellText cell = of(what, state);
        Optional<String> overdue = row.overdue(duty);
        if (overdue.isPresent()) {
            return new CellText(
                    (state == Preparation.NOT_BEGUN ? "нет" : cell.text()) + " !",
                    "late",
                    cell.reason() + ". Просрочено: " + overdue.get());
        }
        return row.near(duty)
                .map(reason ->
                        new CellText(cell.text() + " …", "soon", cell.reason() + ". Требует внимания: " + reason))
                .orElse(cell);
    }

    /** The same with whoever answers for it today, by name; nothing more where nobody does. */
    CellText answeredBy(String name) {
        return name.isEmpty() ? this : new CellText(text, tone, reason + ". Отвечает " + name);
    }

    private static CellText of(String what, Preparation state) {
        String tone = state == Preparation.READY ? "done" : state == Preparation.NOT_BEGUN ? "none" : "begun";
        String text = state == Preparation.READY ? "✓" : state.title();
        return new CellText(text, tone, what + ": " + (state == Preparation.NOT_BEGUN ? "ещё нет" : state.title()));
    }
}
