package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ru.nastavnik.execution.GateLine;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.roadmap.ConsentScope;
import ru.nastavnik.shared.ui.StatusBadge;

/** The consent gate: who goes further, and who does not and why. */
class GatePanel extends Div {

    GatePanel(StepPage page) {
        addClassName("step-gate");
        List<GateLine> stay =
                page.gate().stream().filter(line -> !line.passes()).toList();
        int pass = page.gate().size() - stay.size();
        boolean publication = page.row().step().consentGate() == ConsentScope.PUBLICATION;
        StatusBadge state = stay.isEmpty()
                ? StatusBadge.done("проходят все: " + pass)
                : StatusBadge.warning("проходят " + pass + ", не проходят " + stay.size());
        Div head = new Div(new Span(publication ? "Согласие на распространение" : "Согласия и анкеты"), state);
        head.addClassName("step-gate-head");
        add(head);
        if (stay.isEmpty()) {
            return;
        }
        add(new Paragraph(
                publication
                        ? "Без согласия на распространение ничего о человеке публиковать нельзя. Об остальных — только то, что"
                                + " они разрешили: список – в разделе «Согласия»."
                        : "Без действующего согласия и анкеты человек дальше не идёт. Остальные идут."));
        UnorderedList list = new UnorderedList();
        for (GateLine line : stay) {
            list.add(new ListItem(line.name() + " (" + line.details() + ") — " + line.reason()));
        }
        Details details = new Details("Кто не проходит и почему: " + stay.size(), list);
        details.setOpened(stay.size() <= 5);
        add(details, new Anchor("consents", "Внести согласия"));
    }
}
