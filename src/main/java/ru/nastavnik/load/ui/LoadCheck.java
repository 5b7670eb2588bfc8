package ru.nastavnik.load.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** What a file would bring, or what is wrong with it cell by cell, and the button that loads it. */
class LoadCheck extends Section {

    LoadCheck() {
        addClassName("card");
        setVisible(false);
        getElement().setAttribute("aria-live", "polite");
    }

    /** @param load called when the person confirms */
    void show(LoadPreview preview, Runnable load) {
        removeAll();
        setVisible(true);
        add(new H2("Проверка"), new Paragraph(preview.understanding().sentence()));
        if (!preview.faults().isEmpty()) {
            showFaults(preview.faults());
            return;
        }
        String rows = Plural.count(preview.rows().size(), "строка", "строки", "строк");
        add(StatusBadge.done("ошибок нет, готово к загрузке: " + rows));
        if (!preview.warnings().isEmpty()) {
            UnorderedList warnings = new UnorderedList();
            preview.warnings().forEach(warning -> warnings.add(new ListItem(warning)));
            add(StatusBadge.warning("обратите внимание"), warnings);
        }
        Button button = new Button("Загрузить: " + rows, event -> {
            try {
                load.run();
            } catch (RuntimeException refused) {
                ErrorNotice.show(refused);
                event.getSource().setEnabled(true);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        add(rows(preview.rows()), button);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    private void showFaults(List<ImportFault> faults) {
        Grid<ImportFault> grid = new Grid<>();
        grid.addColumn(ImportFault::row).setHeader("Строка").setWidth("6rem").setFlexGrow(0);
        grid.addColumn(fault -> fault.column().isEmpty() ? "вся строка" : fault.column())
                .setHeader("Столбец")
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(ImportFault::message).setHeader("Что не так").setFlexGrow(3);
        grid.setItems(faults);
        grid.setAllRowsVisible(faults.size() < 20);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        add(
                StatusBadge.danger(Plural.count(faults.size(), "ошибка", "ошибки", "ошибок") + ", ничего не загружено"),
                new Paragraph("Исправьте файл и выберите его снова."),
                grid,
                new ExportButton<>(
                        "Ошибки загрузки",
                        List.of(
                                new ExportColumn<>("Строка", ImportFault::row),
                                new ExportColumn<>("Столбец", ImportFault::column),
                                new ExportColumn<>("Что не так", ImportFault::message)),
                        () -> faults));
    }

    private static Grid<LoadPreview.Row> rows(List<LoadPreview.Row> rows) {
        Grid<LoadPreview.Row> grid = new Grid<>();
        grid.addColumn(LoadPreview.Row::number)
                .setHeader("Строка")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(LoadPreview.Row::subject).setHeader("Чьи данные");
        grid.addColumn(LoadPreview.Row::content).setHeader("Данные").setFlexGrow(2);
        grid.setItems(rows);
        grid.setHeight("18rem");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return grid;
    }
}
