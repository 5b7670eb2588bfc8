package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The buttons of a page's decision: they stay in sight however long the page is. Stands in the page itself, not in a part. */
public final class DecisionBar extends Div {

    /** @param parts the buttons, the main one first */
    public DecisionBar(Component... parts) {
        super(parts);
        addClassNames("decision-bar", "card");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Решение");
    }
}
