package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is printed: a plain table with every row and column, which only the paper shows. What scrolls on a
 * screen would be cut on paper.
 */
public class PrintedList<T> extends Div {
    private final transient Supplier<String> caption;
    private final transient List<ExportColumn<T>> columns;
    private final transient Supplier<List<T>> rows;

    /**
     * @param caption what the list is of, below the page's title: school year, part of the list
     * @param rows all rows to print, read at the moment of the click
     */
    public PrintedList(Supplier<String> caption, List<ExportColumn<T>> columns, Supplier<List<T>> rows) {
        this.caption = caption;
        this.columns = columns;
        this.rows = rows;
        addClassName("printed-list");
    }

    /** Prints the page with the table in place of its lists; afterwards the page is as it was. */
    public Button button() {
        Button print = new Button("Печать", VaadinIcon.PRINT.create(), event -> {
            removeAll();
            add(new Paragraph(caption.get()), table());
            getElement().executeJs("window.print()").then(printed -> removeAll());
        });
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return print;
    }

    private Component table() {
        NativeTable table = new NativeTable();
        NativeTableRow header = table.getHead().addRow();
        columns.forEach(column -> header.add(new NativeTableHeaderCell(column.header())));
        for (T row : rows.get()) {
            NativeTableRow line = table.getBody().addRow();
            columns.forEach(
                    column -> line.add(new NativeTableCell(text(column.value().apply(row)))));
        }
        return table;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof LocalDate day ? DateFields.text(day) : value.toString();
    }
}
