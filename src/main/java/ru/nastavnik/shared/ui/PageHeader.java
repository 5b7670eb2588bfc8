package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The top of a page: breadcrumbs that are links, the title, one primary button and others beside it. */
public class PageHeader extends Header {
    private final OrderedList crumbs = new OrderedList();
    private final Nav path = new Nav(crumbs);
    private final H1 title = new H1();
    private final Div titleLine = new Div(title);
    private final Div actions = new Div();
    private final Paragraph subtitle = new Paragraph();

    public PageHeader(String title) {
        addClassName("page-header");
        path.addClassName("breadcrumbs");
        path.getElement().setAttribute("aria-label", "Путь");
        path.setVisible(false);
        titleLine.addClassName("title-line");
        actions.addClassName("page-actions");
        subtitle.addClassName("subtitle");
        subtitle.setVisible(false);
        this.title.setText(title);
        Div line = new Div(titleLine, actions);
        line.addClassName("page-header-line");
        add(path, line, subtitle);
    }

    /** Adds a link to a page above this one; call from the top downwards. */
    public PageHeader crumb(String label, String route) {
        crumbs.add(new ListItem(new Anchor(route, label)));
        path.setVisible(true);
        return this;
    }

    /** The one main button; its label says what it does. */
    public PageHeader primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.addComponentAsFirst(button);
        return this;
    }

    public PageHeader secondary(Component... components) {
        actions.add(components);
        return this;
    }

    /** A sentence under the title. */
    public PageHeader subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
        return this;
    }

    /** A badge, point or hint beside the title. */
    public PageHeader beside(Component... components) {
        titleLine.add(components);
        return this;
    }

    /** The point of the directive that the page serves. */
    public PageHeader point(String point) {
        Span text = new Span("п. " + point);
        text.addClassName("point");
        text.getElement().setAttribute("title", "Пункт распоряжения " + point);
        titleLine.add(text);
        return this;
    }

    public void setTitle(String text) {
        title.setText(text);
    }
}
