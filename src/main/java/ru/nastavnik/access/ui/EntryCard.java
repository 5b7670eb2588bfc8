package ru.nastavnik.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A page outside the frame, with one card: for those who are not in yet. */
class EntryCard extends Main {
    private final Div card = new Div();

    EntryCard(String title, String explanation) {
        addClassName("sign-in");
        card.addClassName("sign-in-card");
        card.add(new H1(title), new Paragraph(explanation));
        super.add(card);
    }

    void put(Component... components) {
        card.add(components);
    }

    /** Only a title and a sentence: for a link that does not work any more. */
    void replaceWith(String title, String explanation, Component... components) {
        card.removeAll();
        card.add(new H1(title), new Paragraph(explanation));
        card.add(components);
    }
}
