package ru.nastavnik.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.report.FederalSheets;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("The page of federal sheets")
class FederalScreensTests {
    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestFigures figures;

    @Autowired
    private FederalSheets sheets;

    private SignedIn operator;

    @BeforeEach
    void collected() {
        operator = region.operator();
        figures.coverage(region.municipality());
    }

    @Test
    @DisplayName("lists a sheet that was made, takes no day of the future for its upload, and then says who noted it")
    void upload() {
        String code = region.as(operator, () -> sheets.definitions()).stream()
                .filter(definition -> definition.form().equals("coverage"))
                .findFirst()
                .orElseThrow()
                .code();
        region.as(operator, () -> sheets.make(code, true));

        browser.open(operator, FederalLink.FEDERAL, () -> {
            Grid<?> made = _get(Grid.class);
            assertThat(GridKt._getFormattedRow(made, 0).toString()).contains("Рябинина");
            Button note = (Button) GridKt._getCellComponent(made, 0, "uploaded");
            _click(note);
            DatePicker day = _get(DatePicker.class, spec -> spec.withLabel("День загрузки"));
            _setValue(day, LocalDate.of(2026, 9, 30));
            _click(_get(Button.class, spec -> spec.withText("Отметить")));
            assertThat(day.getErrorMessage()).contains("не позже сегодняшнего");

            _setValue(day, LocalDate.of(2026, 9, 7));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Номер или отметка системы")), "ФС-17");
            _click(_get(Button.class, spec -> spec.withText("Отметить")));

            assertThat(PrettyPrintTreeKt.toPrettyTree(
                            GridKt._getCellComponent((Grid<?>) _get(Grid.class), 0, "uploaded")))
                    .contains("07.09.2026", "Рябинина", "ФС-17");
        });
    }

    @Test
    @DisplayName("offers a file only where there are figures for it")
    void nothingCollected() {
        browser.open(operator, FederalLink.FEDERAL, () -> assertThat(page()).contains("Скачать XLSX"));
        assertThat(region.as(operator, () -> sheets.definitions()))
                .filteredOn(definition -> definition.form().equals("coverage"))
                .allMatch(definition -> region.as(operator, () -> sheets.mayMake(definition)));
    }

    @Test
    @DisplayName("is not open to a municipality")
    void municipality() {
        browser.open(
                region.municipalHead(region.municipality()),
                FederalLink.FEDERAL,
                () -> assertThat(_get(H1.class).getText()).isEqualTo("Нет доступа"));
    }

    private static String page() {
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }
}
