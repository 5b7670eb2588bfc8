package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.UI;

/** The first page of the application. */
public final class StartPage {
    /** Relative to the application's own address. An empty address would leave the browser where it is. */
    private static final String ADDRESS = ".";

    private StartPage() {}

    /** Loads it from the server: another post or password means other rights, other data and another navigation. */
    public static void openAnew() {
        UI.getCurrent().getPage().setLocation(ADDRESS);
    }
}
