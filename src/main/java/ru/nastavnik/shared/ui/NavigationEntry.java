package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * One line of the navigation on the left.
 *
 * @param role name of the role that sees the line
 * @param label Russian name of the person's work, not of a table
 * @param route address without a leading slash
 * @param order position within the role's navigation; the smallest is what the role opens first
 */
public record NavigationEntry(String role, String label, String route, VaadinIcon icon, int order) {}
