package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A row of a table as a phone shows it: the title, then what the columns would say, line by line. */
public class RowCard extends Div {

    public RowCard(Component title) {
        addClassName("row-card");
        title.addClassName("row-card-title");
        add(title);
    }

    public RowCard(String title) {
        this(new Span(title));
    }

    /** Says what the number or word is; nothing is shown for an absent or blank value. */
    public RowCard line(String what, @Nullable Object value) {
        return value == null ? this : line(what + ": " + value);
    }

    public RowCard line(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            Div line = new Div(text);
            line.addClassName("row-note");
            add(line);
        }
        return this;
    }

    /** Badges, links and buttons. */
    public RowCard with(Component... components) {
        for (Component component : components) {
            add(new Div(component));
        }
        return this;
    }
}
