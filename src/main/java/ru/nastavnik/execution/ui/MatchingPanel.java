package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import ru.nastavnik.execution.MatchingSummary;
import ru.nastavnik.shared.ui.StatusBadge;

/** How many pairs are drafted, who is left over, and the way to the screen where pairs are drawn up. */
class MatchingPanel extends Div {

    MatchingPanel(MatchingSummary summary) {
        addClassName("step-gate");
        StatusBadge state = summary.pairs() == 0
                ? StatusBadge.warning("пар в проекте нет")
                : StatusBadge.done("пар и групп: " + summary.pairs());
        Div head = new Div(new Span("Проект пар и групп"), state);
        head.addClassName("step-gate-head");
        add(head);
        if (summary.pairs() == 0) {
            add(new Paragraph("Шаг закрывается, когда в проекте есть хотя бы одна пара или группа."));
        }
        if (summary.unpaired() > 0) {
            add(new Paragraph("Без пары остаются наставляемые: " + summary.unpaired()
                    + ". Соедините их или напишите ниже, кто остался и почему."));
        }
        add(new Anchor("pairs", summary.pairs() == 0 ? "Составить пары" : "К проекту пар"));
    }
}
