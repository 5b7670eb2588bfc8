package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Arrays;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.StageCell;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.ui.StatusBadge;

/** The roadmap as its stages with progress. */
class StagesPanel extends Section {

    StagesPanel(MatrixRow row) {
        this(row, false);
    }

    /** @param linked whether each stage leads to its steps as they are seen from above the organisation */
    StagesPanel(MatrixRow row, boolean linked) {
        addClassNames("card", "stages");
        add(new H2("Этапы дорожной карты"));
        if (row.stages().isEmpty()) {
            add(new Paragraph("Дорожной карты на этот учебный год ещё нет."));
            return;
        }
        OrderedList list = new OrderedList();
        Arrays.stream(Stage.values())
                .filter(stage -> row.stages().containsKey(stage))
                .forEach(stage -> row.stage(stage).ifPresent(cell -> list.add(item(row, stage, cell, linked))));
        add(list);
    }

    private static ListItem item(MatrixRow row, Stage stage, StageCell cell, boolean linked) {
        Component name =
                linked ? new Anchor(Links.steps(row.organization(), stage), stage.title()) : new Span(stage.title());
        name.getElement().getClassList().add("stage-name");
        Span count = new Span(cell.done() + " из " + cell.total());
        count.addClassName("stage-count");
        Div line = new Div(name, count);
        line.addClassName("stage-line");
        if (cell.isDone()) {
            line.add(StatusBadge.done("завершён"));
        } else if (cell.isLate()) {
            line.add(StatusBadge.danger("просрочено"));
        } else if (cell.isSoon()) {
            line.add(StatusBadge.warning("требует внимания"));
        }
        ProgressBar bar = new ProgressBar(0, Math.max(1, cell.total()), cell.done());
        bar.getElement().setAttribute("aria-label", stage.title() + ": " + cell.done() + " из " + cell.total());
        ListItem item = new ListItem(line, bar);
        if (cell.isLate()) {
            Paragraph late = new Paragraph(String.join("; ", cell.late()));
            late.addClassName("stage-late");
            item.add(late);
        }
        if (!cell.soon().isEmpty()) {
            Paragraph soon = new Paragraph("Требует внимания: " + String.join("; ", cell.soon()));
            soon.addClassName("stage-soon");
            item.add(soon);
        }
        return item;
    }
}
