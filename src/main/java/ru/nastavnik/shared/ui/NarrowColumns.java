package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** Hides the less important columns of a grid while the window is narrow, as on a phone. */
public final class NarrowColumns {
    private static final int NARROW = 760;

    private NarrowColumns() {}

    /** @param columns those that a phone does without: their content stands elsewhere in the row too */
    @SafeVarargs
    public static <T> void hideOnPhones(Grid<T> grid, Grid.Column<T>... columns) {
        List<Grid.Column<T>> hideable = List.of(columns);
        grid.addAttachListener((AttachEvent event) -> {
            Page page = event.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> show(hideable, details.getWindowInnerWidth()));
            Registration resizing = page.addBrowserWindowResizeListener(resize -> show(hideable, resize.getWidth()));
            grid.addDetachListener(detached -> {
                detached.unregisterListener();
                resizing.remove();
            });
        });
    }

    private static <T> void show(List<Grid.Column<T>> columns, int width) {
        columns.forEach(column -> column.setVisible(width >= NARROW));
    }
}
