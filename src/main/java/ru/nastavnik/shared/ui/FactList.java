package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts of one thing as term and value, in two columns on a wide screen. */
public class FactList extends DescriptionList {

    public FactList() {
        addClassName("facts");
    }

    /** An absent or blank value is shown as a dash. */
    public FactList fact(String term, @Nullable String value) {
        return fact(term, new Span(value == null || value.isBlank() ? "—" : value));
    }

    public FactList fact(String term, Component value) {
        Div pair = new Div(new Term(term), new Description(value));
        pair.addClassName("fact");
        add(pair);
        return this;
    }

    private void add(Component pair) {
        getElement().appendChild(pair.getElement());
    }
}
