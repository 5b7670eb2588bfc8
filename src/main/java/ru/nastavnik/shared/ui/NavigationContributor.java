package ru.nastavnik.shared.ui;

import java.util.List;

/** A bean of a module that adds the module's screens to the navigation of the roles that use them. */
@FunctionalInterface
public interface NavigationContributor {
    List<NavigationEntry> entries();
}
