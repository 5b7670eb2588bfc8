package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;

/** Tick boxes of a list in which several rows are chosen, named in Russian after their rows for screen readers. */
public final class TickBoxes {
    private static final String NAME = "tickBoxName";

    /**
     * Grid's own names are English words that its API does not let one change; and they are put where no screen reader
     * finds them. The renderers are public API: these call the column's own ones and then name the box.
     */
    private static final String NAME_THE_BOXES = """
            const column = this.querySelector('vaadin-grid-flow-selection-column');
            if (column && !column.headerRenderer) {
              const name = (root, text) => {
                const box = root.firstElementChild;
                box.removeAttribute('aria-label');
                box.accessibleName = text;
              };
              column.headerRenderer = (root, col) => {
                column._defaultHeaderRenderer(root, col);
                name(root, $0);
              };
              column.renderer = (root, col, model) => {
                column._defaultRenderer(root, col, model);
                name(root, model.item['%s']);
              };
            }
            """.formatted(NAME);

    private TickBoxes() {}

    /**
     * Lets several rows of the grid be chosen.
     *
     * @param row what a row is about, in few words: «Иванов Пётр, 7А»
     */
    public static <T> void choose(Grid<T> grid, SerializableFunction<T, String> row) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addDataGenerator((item, json) -> json.put(NAME, "Отметить: " + row.apply(item)));
        grid.addAttachListener(
                (AttachEvent event) -> grid.getElement().executeJs(NAME_THE_BOXES, "Отметить все строки"));
    }
}
