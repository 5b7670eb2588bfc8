package ru.nastavnik.document.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.TemplateField;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PrintedList;

/** The marks that a template of the kind may have: to look up, and to print and lay beside the keyboard. */
class TemplateReference extends Div {

    TemplateReference(List<TemplateField> fields, DocumentKind kind) {
        PrintedList<TemplateField> printed = new PrintedList<>(
                () -> "Метки шаблона: " + kind.title(),
                List.of(
                        new ExportColumn<>("Метка", TemplateField::spelled),
                        new ExportColumn<>("Что это", TemplateField::what),
                        new ExportColumn<>("Где ставится", TemplateReference::where),
                        new ExportColumn<>("Обязательна", field -> field.required() ? "да" : ""),
                        new ExportColumn<>("Например", TemplateField::sample)),
                () -> fields);
        Grid<TemplateField> grid = new Grid<>();
        grid.addColumn(TemplateField::spelled).setHeader("Метка").setFlexGrow(4);
        Grid.Column<TemplateField> where = grid.addColumn(TemplateReference::where)
                .setHeader("Где ставится")
                .setFlexGrow(2);
        grid.addColumn(field -> field.required() ? "да" : "")
                .setHeader("Обязательна")
                .setWidth("8rem")
                .setFlexGrow(0);
        Grid.Column<TemplateField> sample =
                grid.addColumn(TemplateField::sample).setHeader("Например").setFlexGrow(3);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Метки шаблона");
        grid.setItems(fields);
        NarrowColumns.hideOnPhones(grid, where, sample);
        add(
                new Paragraph("Метка – имя в фигурных скобках. Список повторяет то, что стоит между {начало: …} и"
                        + " {конец: …}: слова, абзацы или строки таблицы. Условие показывает то, что стоит между"
                        + " {если: …} и {конец: …}, только когда оно выполнено; условием может быть и имя поля или"
                        + " списка – тогда часть видна, если они заполнены."),
                printed.button(),
                new Details("Список меток", grid),
                printed);
    }

    private static String where(TemplateField field) {
        String within = field.within();
        return within == null ? "в любом месте" : "внутри списка «" + within + "»";
    }
}
