package ru.nastavnik.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("The screens of reports")
class ReportScreensTests {
    @Autowired
    private TestScreens screens;

    @Autowired
    private MonitoringDefinitions definitions;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestFigures figures;

    private MunicipalityId municipality;
    private SignedIn department;
    private FigureSetId set;

    @BeforeEach
    void someFigures() {
        municipality = region.municipality();
        department = region.department(Department.GENERAL_EDUCATION);
        set = figures.coverage(municipality);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName("list every report with the day of its newest figures")
    void list() {
        screens.open(department, "monitoring/reports");

        assertThat(_find(H2.class).stream().map(title -> title.getElement().getTextRecursively()))
                .anyMatch(title -> title.startsWith("Охват организаций формами наставничества"))
                .anyMatch(title -> title.startsWith("Соблюдение сроков"));
    }

    @Test
    @DisplayName("show a table whose counts lead to their organisations, and a chart that names the table")
    void report() {
        screens.open(region.municipalHead(municipality), "monitoring/reports/coverage?set=" + set);

        ReportTable table = _find(ReportTable.class).get(0);
        List<String> cells = descendants(table.getElement())
                .filter(element -> element.getTag().equals("td"))
                .map(Element::getTextRecursively)
                .toList();
        assertThat(cells.get(0)).isEqualTo("3");
        assertThat(cells.get(1)).isEqualTo("5");
        assertThat(cells.get(2)).isEqualTo("60,00");
        assertThat(descendants(table.getElement())
                        .filter(element -> element.getTag().equals("a"))
                        .map(element -> element.getAttribute("href"))
                        .filter(href -> href.contains("column=implementing")))
                .first()
                .asString()
                .contains("/counted?")
                .contains("kind=school");
        assertThat(_find(ReportChart.class).get(0).getElement().getAttribute("aria-describedby"))
                .isEqualTo("report-table-0");
        assertThat(_find(Button.class, spec -> spec.withText("Выпустить отчёт")))
                .as("a municipality approves nothing")
                .isEmpty();
    }

    @Test
    @DisplayName("list who is counted and who is not")
    void counted() {
        screens.open(
                department,
                "monitoring/reports/coverage/counted?set=" + set
                        + "&on=2026-09-01&section=0&column=implementing&item=teacher-pupil&kind=school");

        assertThat(_get(H1.class).getText()).isEqualTo("Реализуют форму");
        assertThat(_find(Tab.class).stream().map(Tab::getLabel)).containsExactly("Считаются: 3", "Не считаются: 2");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(3);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("subtitle")).getText())
                .contains("педагог – ученик");
    }

    @Test
    @DisplayName("issue a report after a question, and show it in the archive with its files")
    void issue() {
        screens.open(department, "monitoring/reports/coverage?set=" + set);
        _click(_get(Button.class, spec -> spec.withText("Выпустить отчёт")));
        _setValue(_get(TextArea.class), "Охват растёт.");
        List<Button> buttons = _find(Button.class, spec -> spec.withText("Выпустить отчёт"));
        _click(buttons.get(buttons.size() - 1));

        assertThat(_get(H1.class).getText()).isEqualTo("Выпущенные отчёты");
        assertThat(_find(H2.class).get(0).getText()).contains("Охват организаций формами наставничества");
    }

    @Test
    @DisplayName("say what to do where nothing was collected")
    void empty() {
        screens.open(department, "monitoring/reports/extension");

        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    @DisplayName("let an operator copy a form, change a title beside its rounding, and save it as a draft")
    void copyDefinition() {
        String code = "own-" + set.toString().substring(24);
        screens.open(region.operator(), "monitoring/definitions/report/staff/2");
        assertThat(_find(Button.class, spec -> spec.withText("Сохранить черновик")))
                .as("a released version is read only")
                .isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Скопировать")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Код")), code);
        List<Button> copies = _find(Button.class, spec -> spec.withText("Скопировать"));
        _click(copies.get(copies.size() - 1));

        _setValue(_get(TextField.class, spec -> spec.withLabel("Столбец 2")), "Молодые педагоги");
        _click(_get(Button.class, spec -> spec.withText("Сохранить черновик")));

        screens.open(region.operator(), "monitoring/definitions/report/" + code + "/1");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Столбец 2")).getValue())
                .isEqualTo("Молодые педагоги");
    }

    @Test
    @DisplayName("let an operator add a column, say how it comes about, and see who changed what, all without codes")
    void definitionWithoutJson() {
        String code = "own-" + set.toString().substring(24);
        SignedIn operator = region.operator();
        region.as(operator, () -> definitions.copy(MonitoringDefinitions.Kind.REPORT, "staff", 2, code, "Кадры"));
        screens.open(operator, "monitoring/definitions/report/" + code + "/1");
        assertThat(_find(Tab.class)).extracting(Tab::getLabel).containsExactly("Настройка", "Предпросмотр", "История");

        ComboBox<?> form = _get(ComboBox.class, spec -> spec.withLabel("Форма сбора"));
        assertThat(form.isReadOnly()).as("what it is made of may be changed").isFalse();

        _click(_find(Button.class, spec -> spec.withText("Добавить столбец")).get(0));
        List<TextField> titles = _find(TextField.class).stream()
                .filter(field -> field.getValue().equals("Новый столбец"))
                .toList();
        _setValue(titles.get(0), "Все ещё раз");
        _click(_get(Button.class, spec -> spec.withText("Сохранить черновик")));
        _get(Tabs.class).setSelectedIndex(2);

        assertThat(_find(NativeTableHeaderCell.class))
                .extracting(NativeTableHeaderCell::getText)
                .anyMatch(text -> text.endsWith("столбец «Все ещё раз»"));
    }

    private static Stream<Element> descendants(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(child -> !child.isTextNode()).flatMap(ReportScreensTests::descendants));
    }
}
