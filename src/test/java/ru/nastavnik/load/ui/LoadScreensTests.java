package ru.nastavnik.load.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@Transactional
@DisplayName("The page of loads")
class LoadScreensTests {
    private static final String HEADER =
            "ИД организации;Организация;Муниципалитет;Форма наставничества;Реализует форму\n";

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    private SignedIn operator;
    private OrganizationId school;
    private MunicipalityId municipality;

    @BeforeEach
    void people() {
        operator = region.operator();
        municipality = region.municipality();
        school = region.school(municipality);
    }

    @Test
    @DisplayName("asks for the form beside its field before a file is read")
    void asksForTheForm() {
        browser.open(operator, LoadNavigation.LOADS, () -> {
            _get(LoadsView.class).check("охват.csv", file("да"));

            ComboBox<MonitoringDefinitions.Entry> form = form();
            assertThat(form.isInvalid()).isTrue();
            assertThat(form.getErrorMessage()).isEqualTo("Выберите форму");
            assertThat(_find(LoadCheck.class)).as("nothing was read").isEmpty();
        });
    }

    @Test
    @DisplayName("names each wrong cell with its row and column, and offers nothing to load")
    void namesWrongCells() {
        browser.open(operator, LoadNavigation.LOADS, () -> {
            choose("Охват организаций формами наставничества");
            _get(LoadsView.class).check("охват.csv", file("наверное"));

            Grid<?> faults = (Grid<?>) _find(Grid.class).get(0);
            assertThat(GridKt._size(faults)).isEqualTo(1);
            assertThat(GridKt._getFormattedRow(faults, 0).toString())
                    .contains("2", "Реализует форму", "Ожидается «да» или «нет»");
            assertThat(page()).contains("ничего не загружено");
            assertThat(_find(Button.class, spec -> spec.withText("Загрузить: 1 строка")))
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("shows what a sound file brings, loads it after the button only, and tells who loaded it")
    void loads() {
        browser.open(operator, LoadNavigation.LOADS, () -> {
            choose("Охват организаций формами наставничества");
            int before = _find(EmptyState.class).isEmpty() ? GridKt._size(_get(Grid.class)) : 0;
            _get(LoadsView.class).check("охват.csv", file("да"));
            assertThat(page()).contains("ошибок нет", "готово к загрузке");

            _click(_get(
                    Button.class,
                    spec -> spec.withPredicate(button -> button.getText().startsWith("Загрузить: 1"))));

            Grid<?> history = _get(Grid.class);
            assertThat(GridKt._size(history)).isEqualTo(before + 1);
            assertThat(GridKt._getFormattedRow(history, 0).toString()).contains("охват.csv", "Рябинина");
        });
    }

    @Test
    @DisplayName("is not open to a municipality")
    void municipality() {
        browser.open(
                region.municipalHead(municipality),
                LoadNavigation.LOADS,
                () -> assertThat(_get(H1.class).getText()).isEqualTo("Нет доступа"));
    }

    @Test
    @DisplayName("leads from the page of denominators that has none to the load of a file")
    void emptyDenominators() {
        browser.open(
                operator,
                "monitoring/populations",
                () -> assertThat(page()).containsAnyOf("Загрузить файл", "Численность"));
    }

    private byte[] file(String implementing) {
        return (HEADER + school + ";;;ученик–ученик;" + implementing + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ComboBox<MonitoringDefinitions.Entry> form() {
        return TestScreens.labelled(ComboBox.class, "Форма");
    }

    private static void choose(String title) {
        ComboBox<MonitoringDefinitions.Entry> form = form();
        form.getListDataView()
                .getItems()
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .ifPresent(entry -> _setValue(form, entry));
    }

    private static String page() {
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }
}
