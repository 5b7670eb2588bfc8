package ru.nastavnik.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

/** What a term rests on, and what is owed without a task, on the pages of those concerned. */
@ApplicationTest
class GroundScreenTests {
    private static final String GROUND =
            "п. 7.2 «в течение 10 рабочих дней», от получения распоряжения: 10 раб. дней от 07.09.2026 = 21.09.2026";
    private static final String OWED = "Обязанности по распоряжению";

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLaunches launches;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestClock clock;

    private MunicipalityId municipality;
    private OrganizationId school;

    @BeforeEach
    void aSchoolThatTheDirectiveHasReached() {
        municipality = region.municipality();
        school = region.school(municipality);
        launches.launched(municipality);
    }

    @Test
    void aDirectorReadsWhyATaskIsDueAndWhatIsOwedBesides() {
        browser.open(people.director(school), "decisions", () -> {
            assertThat(text(_get(Article.class))).contains(GROUND);
            assertThat(headings()).contains(OWED);
            assertThat(owed().get(0))
                    .startsWith("Утвердить программу наставничества, п. 7.1")
                    .contains("1 месяц от 07.09.2026 = 07.10.2026")
                    .endsWith("сначала назначить куратора");
        });
    }

    @Test
    void theListOfTasksSaysTheGroundToo() {
        browser.open(people.director(school), "tasks", () -> {
            Grid<TaskRow> tasks = TestScreens.only(Grid.class);
            assertThat(text(GridKt._getCellComponent(tasks, 0, "due"))).contains(GROUND);
        });
    }

    @Test
    void aCuratorReadsWhatTheOrganizationOwes() {
        browser.open(people.curator(school), "today", () -> assertThat(owed()).hasSize(3));
    }

    @Test
    void thoseWhoControlSeeAnOrganizationThatHasNotBegunAsLate() {
        clock.set(LocalDate.of(2026, 11, 10));
        browser.open(people.municipalHead(municipality), "control/organizations/" + school, () -> {
            assertThat(text(_get(Article.class))).contains(GROUND);
            assertThat(owed().get(0)).contains("срок был 7 октября");
        });
    }

    @Test
    void aMunicipalityWithoutSuchDutiesSeesNoPanel() {
        browser.open(
                people.municipalHead(municipality),
                "control",
                () -> assertThat(headings()).doesNotContain(OWED));
    }

    private static List<String> owed() {
        return _find(ListItem.class).stream()
                .filter(item -> text(item).contains(", п. "))
                .map(GroundScreenTests::text)
                .toList();
    }

    private static List<String> headings() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
