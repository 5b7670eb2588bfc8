package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where a list is empty: what will appear here and what to do first. */
public class EmptyState extends Div {

    /**
     * @param what what will appear here, as a short sentence
     * @param first what to do first, or when it will fill by itself
     */
    public EmptyState(String what, String first, Component... actions) {
        this(VaadinIcon.INBOX, what, first, actions);
    }

    public EmptyState(VaadinIcon icon, String what, String first, Component... actions) {
        addClassName("empty-state");
        Component picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        H2 heading = new H2(what);
        add(picture, heading, new Paragraph(first));
        if (actions.length > 0) {
            Div buttons = new Div(actions);
            buttons.addClassName("empty-state-actions");
            add(buttons);
        }
    }
}
