package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.grid.Grid;

/** What a screen reader calls a list. */
public final class GridName {
    private GridName() {}

    /**
     * Names the grid. The component carries the name on to its inner table, which is what has the role and the focus; a
     * label on the component itself is read by nobody and is not allowed there.
     */
    public static void set(Grid<?> grid, String name) {
        grid.getElement().setAttribute("accessible-name", name);
    }
}
