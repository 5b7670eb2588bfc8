package ru.nastavnik.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Territory;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.inbox.DecisionResult;
import ru.nastavnik.inbox.TaskDecisions;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestScreens;

/** A head decides on many packages: one after the other, or several at once. */
@ApplicationTest
class SeveralDecisionsTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TaskList tasks;

    @Autowired
    TaskDecisions several;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    PaperSigning signing;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestPeople people;

    @Autowired
    TestBrowser browser;

    @Autowired
    JdbcClient jdbc;

    private MunicipalityId municipality;
    private SignedIn head;
    private final List<RoadmapId> waiting = new ArrayList<>();
    private final List<SignedIn> directors = new ArrayList<>();

    @BeforeEach
    void threeSchoolsWait() {
        municipality = organizations.municipality(true);
        head = people.municipalHead(municipality);
        for (int i = 0; i < 3; i++) {
            send(people.director(organizations.school(municipality)));
        }
    }

    @Test
    void severalAreAgreedAtOnceEachWithItsResult() {
        List<DecisionResult> results = people.as(head, () -> several.decide(ids()));

        assertThat(results).hasSize(3).allMatch(DecisionResult::isDone);
        assertThat(results).allSatisfy(result -> assertThat(result.title()).startsWith("Согласовать дорожную карту"));
        waiting.forEach(id -> assertThat(stateOf(id)).isEqualTo(ReviewState.ACCEPTED));
        assertThat(rows()).isEmpty();
    }

    @Test
    void oneThatIsRefusedTakesNoOtherWithIt() {
        List<String> ids = ids();
        RoadmapId calledBack = waiting.get(1);
        people.as(directors.get(1), () -> decisions.callBack(calledBack.paper(), 1));

        List<DecisionResult> results = people.as(head, () -> several.decide(ids));

        assertThat(results.stream().filter(DecisionResult::isDone)).hasSize(2);
        assertThat(results.stream().filter(result -> !result.isDone()))
                .singleElement()
                .satisfies(result -> assertThat(result.refusal()).contains("отозвали"));
        assertThat(stateOf(calledBack)).isEqualTo(ReviewState.DRAFT);
    }

    @Test
    void whatWasSentAnewMeanwhileIsNotAgreedUnseen() {
        List<String> ids = ids();
        RoadmapId anew = waiting.get(0);
        people.as(directors.get(0), () -> decisions.callBack(anew.paper(), 1));
        OrganizationId school = organizationOf(anew);
        people.as(
                people.curator(school),
                () -> drafts.submit(anew, roadmaps.get(anew).version()));
        people.as(directors.get(0), () -> signing.approve(anew.paper(), 2));

        List<DecisionResult> results = people.as(head, () -> several.decide(ids));

        assertThat(results.stream().filter(DecisionResult::isDone)).hasSize(2);
        assertThat(stateOf(anew)).isEqualTo(ReviewState.AGREEMENT);
    }

    @Test
    void nobodyAgreesTheirOwnDraftAmongOthers() {
        // The second school's curator has become head of the municipality, too.
        OrganizationId school = organizations.school(municipality);
        SignedIn author = people.curator(school);
        SignedIn authorAsHead = send(people.director(school), author);
        List<String> ids = people.as(authorAsHead, () -> tasks.mine(TaskFilter.none(), null, 50)).rows().stream()
                .map(TaskRow::taskId)
                .toList();

        List<DecisionResult> results = people.as(authorAsHead, () -> several.decide(ids));

        assertThat(results).hasSize(4);
        assertThat(results.stream().filter(result -> !result.isDone()))
                .singleElement()
                .satisfies(result -> assertThat(result.refusal()).contains("готовили сами"));
    }

    @Test
    void whatCouldNotBeDecidedStaysTicked() {
        SignedIn author = people.curator(organizations.school(municipality));
        SignedIn authorAsHead = send(people.director(schoolOf(author)), author);

        browser.open(authorAsHead, "tasks", () -> {
            Grid<TaskRow> grid = TestScreens.only(Grid.class);
            people.as(authorAsHead, () -> tasks.mine(TaskFilter.none(), null, 50))
                    .rows()
                    .forEach(grid::select);
            decideChosen();

            assertThat(texts()).anyMatch(text -> text.contains("Принято решений: 3 из 4"));
            assertThat(grid.getSelectedItems())
                    .singleElement()
                    .satisfies(left -> assertThat(left.organization()).isEqualTo(schoolOf(author)));
        });
    }

    @Test
    void severalAreReturnedWithOneRemarkEachWithItsResult() {
        List<String> ids = ids();
        RoadmapId calledBack = waiting.get(1);
        people.as(directors.get(1), () -> decisions.callBack(calledBack.paper(), 1));

        List<DecisionResult> results = people.as(head, () -> several.sendBack(ids, " Укажите ответственных. "));

        assertThat(results.stream().filter(DecisionResult::isDone)).hasSize(2);
        assertThat(stateOf(waiting.get(0))).isEqualTo(ReviewState.DRAFT);
        assertThat(jdbc.sql("select comment from app.review_decision where subject_id = :id and kind = 'RETURNED'")
                        .param("id", waiting.get(0).value())
                        .query(String.class)
                        .list())
                .containsExactly("Укажите ответственных.");
        assertThat(rows()).isEmpty();
    }

    @Test
    void withoutARemarkNothingIsReturned() {
        assertThatThrownBy(() -> people.as(head, () -> several.sendBack(ids(), "  ")))
                .isInstanceOf(ValidationException.class);

        waiting.forEach(id -> assertThat(stateOf(id)).isEqualTo(ReviewState.AGREEMENT));
        browser.open(head, "tasks", () -> {
            Grid<TaskRow> grid = TestScreens.only(Grid.class);
            rows().forEach(grid::select);
            _click(_get(Button.class, spec -> spec.withText("Вернуть выбранные")));
            _click(_get(Button.class, spec -> spec.withText("Вернуть")));
            TextArea remark = _get(TextArea.class, spec -> spec.withLabel("Что исправить"));
            assertThat(remark.getErrorMessage()).contains("что исправить");
            _setValue(remark, "Укажите ответственных.");
            _click(_get(Button.class, spec -> spec.withText("Вернуть")));

            assertThat(texts()).anyMatch(text -> text.contains("Возвращено: 3 из 3"));
        });
    }

    @Test
    void aStrangerDecidesOnNothing() {
        List<String> ids = ids();
        SignedIn stranger = people.municipalHead(organizations.municipality(true));

        assertThat(people.as(stranger, () -> several.decide(ids))).noneMatch(DecisionResult::isDone);
        assertThat(people.as(stranger, () -> several.sendBack(ids, "Чужое"))).noneMatch(DecisionResult::isDone);
        waiting.forEach(id -> assertThat(stateOf(id)).isEqualTo(ReviewState.AGREEMENT));
    }

    @Test
    void fromTheListTheHeadTicksSeveralAndWhatFailedStaysTicked() {
        browser.open(head, "tasks", () -> {
            assertThat(_get(H1.class).getText()).isEqualTo("Согласование");
            Grid<TaskRow> grid = TestScreens.only(Grid.class);
            rows().forEach(grid::select);
            people.as(directors.get(2), () -> decisions.callBack(waiting.get(2).paper(), 1));

            decideChosen();

            assertThat(texts()).anyMatch(text -> text.contains("Принято решений: 2 из 3"));
            assertThat(texts()).anyMatch(text -> text.contains("не решено"));
        });
    }

    @Test
    void oneGoesFromPackageToPackageAndBackToTheFilteredList() {
        browser.open(head, "tasks?due=MONTH", () -> {
            String first = link(0);
            assertThat(first).contains("list=tasks").contains("due=MONTH");
            browser.follow(first);

            _click(_get(Button.class, spec -> spec.withText("Согласовать и перейти дальше")));
            assertThat(here()).startsWith("roadmaps/").contains("due=MONTH").isNotEqualTo(first);
            _click(_get(Button.class, spec -> spec.withText("Согласовать и перейти дальше")));
            assertThat(here()).startsWith("roadmaps/");

            assertThat(_find(Button.class, spec -> spec.withText("Согласовать и перейти дальше")))
                    .as("nothing is left after the last")
                    .isEmpty();
            _click(_get(Button.class, spec -> spec.withText("Согласовать")));
            ConfirmDialog question = _get(ConfirmDialog.class);
            com.vaadin.flow.component.ComponentUtil.fireEvent(
                    question, new ConfirmDialog.ConfirmEvent(question, false));
            assertThat(here()).isEqualTo("tasks?due=MONTH");
        });
        waiting.forEach(id -> assertThat(stateOf(id)).isEqualTo(ReviewState.ACCEPTED));
    }

    private String link(int row) {
        Grid<TaskRow> grid = TestScreens.only(Grid.class);
        com.vaadin.flow.component.Component cell =
                com.github.mvysny.kaributesting.v10.GridKt._getCellComponent(grid, row, "task");
        return ((com.vaadin.flow.component.html.Anchor)
                        cell.getChildren().findFirst().orElseThrow())
                .getHref();
    }

    private static void decideChosen() {
        _click(_get(Button.class, spec -> spec.withText("Согласовать выбранные")));
        ConfirmDialog question = _get(ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, false));
    }

    private static OrganizationId schoolOf(SignedIn person) {
        return ((Territory.OfOrganization)
                        java.util.Objects.requireNonNull(person.post()).territory())
                .organization();
    }

    private static String here() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static List<String> texts() {
        return _find(Div.class).stream()
                .map(div -> div.getElement().getTextRecursively())
                .toList();
    }

    private OrganizationId organizationOf(RoadmapId id) {
        return people.as(head, () -> roadmaps.get(id)).organization();
    }

    private void send(SignedIn director) {
        directors.add(director);
        OrganizationId school = ((Territory.OfOrganization)
                        java.util.Objects.requireNonNull(director.post()).territory())
                .organization();
        waiting.add(sent(school, director, people.curator(school)));
    }

    /** @return the curator who drafted it, as head of the municipality */
    private SignedIn send(SignedIn director, SignedIn author) {
        OrganizationId school = ((Territory.OfOrganization)
                        java.util.Objects.requireNonNull(director.post()).territory())
                .organization();
        sent(school, director, author);
        people.open(author.account(), Role.MUNICIPAL_HEAD, new Territory.OfMunicipality(municipality), "начальник");
        return people.inRole(author.login(), Role.MUNICIPAL_HEAD);
    }

    private RoadmapId sent(OrganizationId school, SignedIn director, SignedIn author) {
        RoadmapId id = approvals.roadmap(school, YEAR);
        people.as(author, () -> drafts.submit(id, roadmaps.get(id).version()));
        people.as(director, () -> signing.approve(id.paper(), 1));
        return id;
    }

    private List<TaskRow> rows() {
        return people.as(head, () -> tasks.mine(TaskFilter.none(), null, 50)).rows();
    }

    private List<String> ids() {
        return rows().stream().map(TaskRow::taskId).toList();
    }

    private ReviewState stateOf(RoadmapId id) {
        return people.as(head, () -> roadmaps.get(id)).state();
    }
}
