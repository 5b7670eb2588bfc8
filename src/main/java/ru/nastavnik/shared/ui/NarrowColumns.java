package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** Hides the less important columns of a grid while the window is narrow, as on a phone. */
public final class NarrowColumns {
    private static final int NARROW = 760;

    private NarrowColumns() {}

    /** @param columns those that a phone does without: their content stands elsewhere in the row too */
    @SafeVarargs
    public static <T> void hideOnPhones(Grid<T> grid, Grid.Column<T>... columns) {
        hideOnPhones(grid, List.of(columns));
    }

    /** @param hideable those that a phone does without: their content stands elsewhere in the row too */
    public static <T> void hideOnPhones(Grid<T> grid, List<Grid.Column<T>> hideable) {
        onWidth(grid, width -> show(hideable, width));
    }

    /**
     * On a phone the table is a list of cards: columns side by side would be cut or squeezed to syllables.
     *
     * @param card a row as a phone shows it; called after all columns have been added
     */
    public static <T> void cardsOnPhones(Grid<T> grid, SerializableFunction<T, Component> card) {
        List<Grid.Column<T>> wide = List.copyOf(grid.getColumns());
        Grid.Column<T> narrow =
                grid.addColumn(new ComponentRenderer<>(card)).setFlexGrow(1).setAutoWidth(false);
        String heading = wide.isEmpty() ? null : wide.get(0).getHeaderText();
        if (heading != null) {
            narrow.setHeader(heading);
        }
        narrow.setVisible(false);
        onWidth(grid, width -> {
            boolean phone = width < NARROW;
            wide.forEach(column -> column.setVisible(!phone));
            narrow.setVisible(phone);
        });
    }

    private static void onWidth(Grid<?> grid, SerializableConsumer<Integer> shown) {
        grid.addAttachListener((AttachEvent event) -> {
            Page page = event.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> shown.accept(details.getWindowInnerWidth()));
            Registration resizing = page.addBrowserWindowResizeListener(resize -> shown.accept(resize.getWidth()));
            grid.addDetachListener(detached -> {
                detached.unregisterListener();
                resizing.remove();
            });
        });
    }

    /** A line below the main cell of a row that says on a phone what a hidden column says elsewhere. */
    public static Span note(String text) {
        Span note = new Span(text);
        note.addClassNames("row-note", "only-narrow");
        return note;
    }

    /** The same for what is more than a text. */
    public static <C extends Component & HasStyle> C note(C content) {
        content.addClassName("only-narrow");
        return content;
    }

    private static <T> void show(List<Grid.Column<T>> columns, int width) {
        columns.forEach(column -> column.setVisible(width >= NARROW));
    }
}
