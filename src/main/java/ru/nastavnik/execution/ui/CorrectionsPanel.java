package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ru.nastavnik.execution.Correction;

/** Who corrected the closed step, when, why, and what was there before. */
class CorrectionsPanel extends Div {

    CorrectionsPanel(StepServices services, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            setVisible(false);
            return;
        }
        Div all = new Div();
        for (Correction correction : corrections) {
            String row = correction.row() == null ? "" : correction.row() + " · ";
            all.add(new Paragraph(new Span(row + services.moment(correction.at()) + ", " + correction.who()
                    + ". Причина: " + correction.reason())));
            UnorderedList changes = new UnorderedList();
            correction
                    .changes()
                    .forEach(change -> changes.add(new ListItem(
                            change.field() + ": было «" + change.before() + "», стало «" + change.after() + "»")));
            all.add(changes);
        }
        Details details = new Details("Исправления после закрытия: " + corrections.size(), all);
        details.setOpened(corrections.size() <= 3);
        add(details);
    }
}
