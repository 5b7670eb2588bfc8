package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.approval.ui.DecisionForm;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.roadmap.RowWork;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;

/** One row of a municipal roadmap to read, with a field for a remark where a decision is made. */
class MunicipalRowText extends Div {
    /** @param standing how it stands with the row in force; null before that, and for limits */
    MunicipalRowText(MunicipalRow row, @Nullable MunicipalMeasureNote standing, @Nullable DecisionForm decision) {
        addClassName("step-row");
        Span title = new Span(row.kind() == MunicipalRow.Kind.MEASURE ? row.code() + ". " + row.title() : row.title());
        title.addClassName("step-title");
        Span term =
                new Span(MunicipalRoadmap.term(row) + (row.responsible().isBlank() ? "" : " · " + row.responsible()));
        term.addClassName("secondary");
        add(title, new Div(term));
        RowWork work = row.work();
        if (standing != null) {
            add(standing);
        } else if (work != null) {
            Span becomes = new Span("задача: " + work.post().title() + ", закроется "
                    + work.closesBy().title());
            becomes.addClassName("secondary");
            add(new Div(becomes));
        }
        if (decision != null) {
            add(decision.remarkField(row.key(), row.title()));
        }
    }
}
