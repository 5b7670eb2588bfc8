package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import ru.nastavnik.pairing.PairSummary;
import ru.nastavnik.shared.ui.StatusBadge;

/** How many pairs are drafted, who is left over, and the way to the screen where pairs are drawn up. */
class MatchingPanel extends Div {

    MatchingPanel(PairSummary summary) {
        addClassName("step-gate");
        StatusBadge state = summary.all() == 0
                ? StatusBadge.warning("пар в проекте нет")
                : StatusBadge.done("пар и групп: " + summary.all());
        Div head = new Div(new Span("Проект пар и групп"), state);
        head.addClassName("step-gate-head");
        add(head);
        if (summary.all() == 0) {
            add(new Paragraph("Шаг закрывается, когда в проекте есть хотя бы одна пара или группа."));
        }
        if (summary.unpaired() > 0) {
            add(new Paragraph("Без пары остаются наставляемые: " + summary.unpaired()
                    + ". Соедините их или напишите ниже, кто остался и почему."));
        }
        add(new Anchor("pairs", summary.all() == 0 ? "Составить пары" : "К проекту пар"));
    }
}
