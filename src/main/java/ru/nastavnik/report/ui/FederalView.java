package ru.nastavnik.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ru.nastavnik.load.ui.LoadNavigation;
import ru.nastavnik.report.FederalSheet;
import ru.nastavnik.report.FederalSheetDefinition;
import ru.nastavnik.report.FederalSheets;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Sheets for the federal systems: made here, uploaded by hand, and noted who did it when. */
@Route(value = FederalLink.FEDERAL, layout = MainLayout.class)
@PageTitle("Федеральные формы — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class FederalView extends Div {
    private final transient FederalSheets sheets;
    private final transient RegionClock clock;
    private final Grid<FederalSheet> grid = new Grid<>();

    FederalView(FederalSheets sheets, RegionClock clock) {
        this.sheets = sheets;
        this.clock = clock;
        add(new PageHeader("Федеральные формы")
                .crumb("Загрузка данных", LoadNavigation.LOADS)
                .point("4")
                .secondary(new Button("Обновить список", event -> refresh())));
        for (FederalSheetDefinition definition : sheets.definitions()) {
            Section card = new Section(new H2(definition.title()));
            card.addClassName("card");
            add(card);
            if (!sheets.mayMake(definition)) {
                card.add(new Paragraph("Принятых данных ещё нет: откройте сбор или загрузите файл."));
                continue;
            }
            card.add(new Div(
                    Downloads.workbook(
                            "Скачать XLSX", definition.title() + ".xlsx", () -> sheets.make(definition.code(), false)),
                    new com.vaadin.flow.component.html.Span(" · "),
                    Downloads.of(
                            "Скачать CSV",
                            definition.title() + ".csv",
                            "text/csv",
                            () -> sheets.make(definition.code(), true))));
        }
        grid.addColumn(FederalSheet::title).setHeader("Лист").setFlexGrow(2);
        grid.addColumn(sheet -> DateFields.text(clock.dayOf(sheet.madeAt())) + ", " + sheet.madeBy())
                .setHeader("Выгружен")
                .setFlexGrow(2);
        grid.addComponentColumn(sheet -> sheet.uploadedOn() == null
                        ? new Button("Отметить загрузку", event -> dialog(sheet).open())
                        : StatusBadge.done(DateFields.text(sheet.uploadedOn()) + ", " + sheet.uploadedBy() + " "
                                + sheet.receipt()))
                .setKey("uploaded")
                .setHeader("Загружен в федеральную систему")
                .setFlexGrow(2);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setEmptyStateText("Листов ещё не выгружали.");
        add(new H2("Выгруженные листы"), new Paragraph("Лист строится по последним принятым данным."), grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(sheets.list());
    }

    private Dialog dialog(FederalSheet sheet) {
        Dialog dialog = new Dialog("Загрузка в федеральную систему");
        DatePicker day = DateFields.date("День загрузки", DayKind.EVENT);
        day.setValue(clock.today());
        TextField receipt = new TextField("Номер или отметка системы");
        FieldErrors errors = new FieldErrors().field("uploadedOn", day);
        Button save = new Button("Отметить", event -> {
            if (errors.accept(() -> sheets.uploaded(sheet.id(), day.getValue(), receipt.getValue()))) {
                dialog.close();
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Div(day, receipt));
        dialog.getFooter().add(new Button("Отмена", event -> dialog.close()), save);
        return dialog;
    }
}
