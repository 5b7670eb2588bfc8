package ru.nastavnik.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.shared.ui.ErrorLine;
import ru.nastavnik.shared.ui.HasErrorLine;

/** Rows of those who handle data: name, address and what for. A row in which nothing stands does not count. */
class HandlersField extends Div implements HasErrorLine {
    private final String purposeExample;
    private final Div rows = new Div();
    private final ErrorLine error = new ErrorLine();
    private final List<Row> entered = new ArrayList<>();

    private record Row(TextField name, TextField address, TextField purpose) {
        boolean isEmpty() {
            return name.isEmpty() && address.isEmpty() && purpose.isEmpty();
        }

        DataHandler handler() {
            return new DataHandler(name.getValue(), address.getValue(), purpose.getValue());
        }
    }

    HandlersField(String title, String help, String purposeExample, List<DataHandler> handlers) {
        this.purposeExample = purposeExample;
        addClassName("handlers");
        Button add = new Button("Добавить", VaadinIcon.PLUS.create(), event -> addRow(null));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.setAriaLabel("Добавить: " + title);
        add(new H2(title), new Paragraph(help), rows, error, add);
        handlers.forEach(this::addRow);
        if (handlers.isEmpty()) {
            addRow(null);
        }
    }

    List<DataHandler> handlers() {
        return entered.stream().filter(row -> !row.isEmpty()).map(Row::handler).toList();
    }

    private void addRow(@Nullable DataHandler handler) {
        TextField name = field("Наименование", handler == null ? "" : handler.name());
        TextField address = field("Адрес", handler == null ? "" : handler.address());
        TextField purpose = field("Что делает с данными", handler == null ? "" : handler.purpose());
        purpose.setPlaceholder(purposeExample);
        Row row = new Row(name, address, purpose);
        Button remove = new Button(VaadinIcon.TRASH.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel("Убрать строку");
        remove.setTooltipText("Убрать строку");
        Div line = new Div(name, address, purpose, remove);
        line.addClassName("handlers-row");
        remove.addClickListener(event -> {
            entered.remove(row);
            rows.remove(line);
        });
        entered.add(row);
        rows.add(line);
    }

    private static TextField field(String label, String value) {
        TextField field = new TextField(label);
        field.setMaxLength(500);
        field.setValue(value);
        return field;
    }

    @Override
    public ErrorLine errorLine() {
        return error;
    }
}
