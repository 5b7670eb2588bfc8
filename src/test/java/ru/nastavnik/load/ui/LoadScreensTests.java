package ru.nastavnik.load.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import ru.nastavnik.shared.table.Question;
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
    @DisplayName("asks what only the sender can know, reads the file again with the answer, and loads it")
    void asks() {
        browser.open(operator, LoadNavigation.LOADS, () -> {
            choose("Охват организаций формами наставничества");
            byte[] doubtful = (HEADER.strip() + ";Наставников\n" + school + ";;;ученик–ученик;да;1.000\n")
                    .getBytes(StandardCharsets.UTF_8);
            _get(LoadsView.class).check("охват.csv", doubtful);
            assertThat(page()).contains("Что отделяет точка?", "ничего не загружено");

            RadioButtonGroup<Question.Option> question = TestScreens.labelled(
                    RadioButtonGroup.class, "В столбце «Наставников» есть «1.000». Что отделяет точка?");
            _setValue(question, question.getListDataView().getItem(0));

            assertThat(page()).contains("ошибок нет");
            assertThat(GridKt._getFormattedRow(_find(Grid.class).get(0), 0).toString())
                    .contains("Наставников: 1000");
            _click(_get(
                    Button.class,
                    spec -> spec.withPredicate(button -> button.getText().startsWith("Загрузить: 1"))));
            assertThat(GridKt._getFormattedRow(_get(Grid.class), 0).toString()).contains("охват.csv");
        });
    }

    @Test
    @DisplayName("offers the good rows alone and the others as a file, and takes a load back after a question")
    void goodRowsAndBack() {
        browser.open(operator, LoadNavigation.LOADS, () -> {
            choose("Охват организаций формами наставничества");
            byte[] half = (HEADER + school + ";;;ученик–ученик;да\n" + school + ";;;учитель–ученик;возможно\n")
                    .getBytes(StandardCharsets.UTF_8);
            _get(LoadsView.class).check("половина.csv", half);
            assertThat(page()).contains("Строки с ошибками и причинами: 1");

            _click(_get(Button.class, spec -> spec.withText("Загрузить верные строки: 1 строка")));

            assertThat(GridKt._getFormattedRow(_get(Grid.class), 0).toString())
                    .contains("половина.csv", "Охват организаций формами наставничества", "1, возвращено 1");
            assertThat(page()).contains("Файл «половина.csv»: загружено строк – 1, не загружено из-за ошибок – 1.");
            _click((Button) GridKt._getCellComponent(_get(Grid.class), 0, "undo"));
            ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
            assertThat(GridKt._getCellComponent(_get(Grid.class), 0, "undo")
                            .getElement()
                            .getTextRecursively())
                    .contains("отменена");
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
