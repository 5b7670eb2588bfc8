package ru.nastavnik.roadmap;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.Department;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;

@ApplicationTest
@DisplayName("Rows of municipal roadmaps on screens")
class MunicipalMeasureScreensTests {
    @Autowired
    private MunicipalRoadmaps roadmaps;

    @Autowired
    private MunicipalMeasures measures;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MunicipalRoadmapCases cases;

    private MunicipalRoadmapCase town;

    @BeforeEach
    void aRoadmapInForce() {
        town = cases.inForce();
    }

    @Test
    @DisplayName("show on the page who is missing, and take the word of whoever is responsible, nothing being lost")
    void screen() {
        browser.open(town.coordinator(), "municipal-roadmaps/" + town.id(), () -> {
            assertThat(_find(Details.class)).extracting(Details::getSummaryText).contains("Кто ещё не сделал: 2");
            assertThat(_find(Anchor.class))
                    .extracting(Anchor::getHref)
                    .contains("control/organizations/" + town.school());
            _click(_get(Button.class, spec -> spec.withText("Отметить выполненной")));
            _click(_get(Button.class, spec -> spec.withText("Выполнена")));
            TextArea note = _get(TextArea.class, spec -> spec.withLabel("Что сделано"));
            assertThat(note.getErrorMessage()).isEqualTo("Напишите, что сделано.");
            _setValue(note, "Завод взял учеников");
            _click(_get(Button.class, spec -> spec.withText("Выполнена")));
        });
        assertThat(town.seen("measure-6.3").isOpen()).isFalse();
        browser.open(people.department(Department.GENERAL_EDUCATION), "municipal-roadmaps/" + town.id(), () -> {
            assertThat(_find(Paragraph.class))
                    .extracting(Paragraph::getText)
                    .anyMatch(text -> text.endsWith(": Завод взял учеников"));
            assertThat(_find(Button.class, spec -> spec.withText("Отметить выполненной")))
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("lead from one's list of tasks to the page of their roadmap, and say in it which row they are")
    void inTheList() {
        browser.open(town.coordinator(), "tasks", () -> {
            Grid<?> grid = _get(Grid.class);
            assertThat(GridKt._size(grid)).isPositive();
        });
        assertThat(jdbc.sql("select about from app.task where municipality_id = :m and point = '6.3'"
                                + " and process_key = 'municipal-measure'")
                        .param("m", town.municipality().value())
                        .query(String.class)
                        .single())
                .startsWith("Строка дорожной карты, п. 6.3: Содействие привлечению")
                .endsWith(" …");
        assertThat(people.as(
                        town.coordinator(),
                        () -> measures.roadmapOf(town.seen("measure-6.3").id())))
                .isEqualTo(town.id());
    }

    @Test
    @DisplayName("are told apart in the draft: whose task each becomes, and by what it closes")
    void draftScreen() {
        people.as(people.centreOperator(), () -> roadmaps.remark(town.id(), 1, "Перенесите срок.", List.of()));
        browser.open(town.coordinator(), "municipal-roadmaps/" + town.id(), () -> {
            assertThat(chosen("Закроется"))
                    .containsExactly(
                            ClosingFact.REPORTS,
                            ClosingFact.READY,
                            ClosingFact.NOTE,
                            ClosingFact.REPORTS,
                            ClosingFact.NOTE);
            assertThat(chosen("Задача откроется")).endsWith(Role.MUNICIPAL_HEAD);
            _setValue(
                    _find(TextField.class, spec -> spec.withLabel("Ответственные"))
                            .get(4),
                    "Начальник управления");
        });
        assertThat(people.as(town.coordinator(), () -> roadmaps.get(town.id())).rows())
                .filteredOn(row -> row.responsible().equals("Начальник управления"))
                .extracting(MunicipalRow::work)
                .containsExactly(new RowWork(Role.MUNICIPAL_HEAD, ClosingFact.NOTE));
    }

    /** What is chosen in each of the lists with that label, from top to bottom. */
    private static List<Object> chosen(String label) {
        List<Object> values = new ArrayList<>();
        for (HasValue<?, ?> field : _find(Select.class, spec -> spec.withLabel(label))) {
            values.add(field.getValue());
        }
        return values;
    }
}
