package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;

/**
 * One line of the navigation on the left.
 *
 * @param role name of the role that sees the line
 * @param label Russian name of the person's work, not of a table
 * @param route address without a leading slash
 * @param order position within the role's navigation; the smallest is what the role opens first
 * @param alsoAt addresses of the same work elsewhere, at which the line is marked too
 */
public record NavigationEntry(String role, String label, String route, VaadinIcon icon, int order, Set<String> alsoAt) {

    public NavigationEntry {
        alsoAt = Set.copyOf(alsoAt);
    }

    public NavigationEntry(String role, String label, String route, VaadinIcon icon, int order) {
        this(role, label, route, icon, order, Set.of());
    }

    public NavigationEntry alsoAt(String... routes) {
        return new NavigationEntry(role, label, route, icon, order, Set.of(routes));
    }
}
