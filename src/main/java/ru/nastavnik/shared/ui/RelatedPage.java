package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;

/**
 * A page that another module's page leads to. The module that has the page says so, so that the other need not know it.
 */
public interface RelatedPage {
    /** Address of the page on which the link stands. */
    String beside();

    String title();

    String address();

    /** Links to the pages that belong beside one. */
    static Component[] links(List<RelatedPage> pages, String beside) {
        return pages.stream()
                .filter(page -> page.beside().equals(beside))
                .map(page -> new Anchor(page.address(), page.title()))
                .toArray(Component[]::new);
    }
}
