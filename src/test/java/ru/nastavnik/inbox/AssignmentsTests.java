package ru.nastavnik.inbox;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Colleague;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.notice.Notice;
import ru.nastavnik.notice.NoticeKind;
import ru.nastavnik.notice.OwnNotices;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.Workflow;

/** Whoever answers for a task gives a part of it to a colleague, and stays responsible. */
@ApplicationTest
class AssignmentsTests {
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 9);

    @Autowired
    Assignments assignments;

    @Autowired
    TaskList tasks;

    @Autowired
    OwnNotices notices;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestBrowser browser;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn secretary;
    private SignedIn director;

    @Autowired
    private Workflow workflow;

    private String task;

    @BeforeEach
    void aCuratorWithADraftToWrite() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        secretary = region.secretary(school);
        approvals.roadmap(school, new ru.nastavnik.shared.SchoolYear(2026));
        task = mine(curator).get(0).taskId();
    }

    @Test
    void theColleagueSeesTheirPartAndTheResponsibleOneStays() {
        give(curator, secretary, "Собрать анкеты");

        assertThat(people.as(secretary, assignments::mine)).singleElement().satisfies(part -> {
            assertThat(part.part()).isEqualTo("Собрать анкеты");
            assertThat(part.until()).isEqualTo(UNTIL);
            assertThat(part.givenBy()).isEqualTo(curator.account());
        });
        assertThat(mine(curator)).extracting(TaskRow::taskId).contains(task);
        assertThat(mine(secretary)).extracting(TaskRow::taskId).doesNotContain(task);
        assertThat(seenBy(curator)).hasSize(1);
        assertThat(seenBy(director)).as("the director sees who does what").hasSize(1);
    }

    @Test
    void whatIsDoneIsSaidToWhoeverGaveItAndTheTaskStaysOpen() {
        UUID part = give(curator, secretary, "Собрать анкеты");
        people.as(secretary, () -> assignments.finish(part, "Собраны все 24"));

        assertThat(people.as(secretary, assignments::mine)).isEmpty();
        assertThat(seenBy(curator)).singleElement().satisfies(done -> {
            assertThat(done.isDone()).isTrue();
            assertThat(done.report()).isEqualTo("Собраны все 24");
        });
        assertThat(mine(curator)).extracting(TaskRow::taskId).contains(task);
        assertThat(told(curator)).contains(NoticeKind.DONE_FOR_YOU);
    }

    @Test
    void theOneWhoDoesItIsTold() {
        UUID part = give(curator, secretary, "Собрать анкеты");
        assertThat(told(secretary)).contains(NoticeKind.ASSIGNED);
        assertThat(told(director)).doesNotContain(NoticeKind.ASSIGNED);

        people.as(curator, () -> assignments.takeBack(part));
        assertThat(told(secretary)).contains(NoticeKind.TAKEN_BACK);
        assertThat(people.as(secretary, notices::list).stream().filter(notice -> notice.kind() == NoticeKind.ASSIGNED))
                .as("what was taken back needs no reading")
                .allMatch(Notice::over);
    }

    @Test
    void whatIsTakenBackIsGoneWithWhatWasGivenOnOfIt() {
        UUID part = give(curator, secretary, "Собрать анкеты");
        SignedIn third = region.secretary(school);
        people.as(secretary, () -> assignments.giveOn(part, third.account(), "Класс 7 «А»", UNTIL));
        assertThat(people.as(third, assignments::mine)).hasSize(1);

        people.as(curator, () -> assignments.takeBack(part));

        assertThat(people.as(secretary, assignments::mine)).isEmpty();
        assertThat(people.as(third, assignments::mine)).isEmpty();
        assertThatThrownBy(() -> people.as(secretary, () -> assignments.finish(part, "")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsBeingTakenBackIsNotGivenOn() {
        UUID part = give(curator, secretary, "Собрать анкеты");
        SignedIn third = region.secretary(school);

        CompletableFuture<UUID> givenOn = people.as(
                curator,
                () -> transaction.execute(status -> {
                    assignments.takeBack(part);
                    CompletableFuture<UUID> meanwhile = CompletableFuture.supplyAsync(() -> people.as(
                            secretary, () -> assignments.giveOn(part, third.account(), "Класс 7 «А»", UNTIL)));
                    assertThat(meanwhile)
                            .as("it waits until the taking back is decided")
                            .isNotDone()
                            .failsWithin(Duration.ofSeconds(2))
                            .withThrowableOfType(TimeoutException.class);
                    return meanwhile;
                }));

        assertThat(givenOn)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(NotFoundException.class);
        assertThat(people.as(third, assignments::mine)).isEmpty();
    }

    @Test
    void aCircleIsToldBesideTheField() {
        UUID part = give(curator, secretary, "Собрать анкеты");

        assertThatThrownBy(
                        () -> people.as(secretary, () -> assignments.giveOn(part, curator.account(), "Обратно", UNTIL)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.field()).isEqualTo("colleague");
                                    assertThat(violation.message()).contains("по кругу");
                                }));
    }

    @Test
    void whoeverIsSwitchedOffGetsNothing() {
        switchOff(secretary.account());

        assertThat(people.as(curator, assignments::candidates))
                .extracting(Colleague::account)
                .doesNotContain(secretary.account());
        assertThatThrownBy(() -> give(curator, secretary, "Собрать анкеты")).isInstanceOf(ValidationException.class);
    }

    @Test
    void whoWasSwitchedOffAfterwardsIsMarkedAsDoingNothing() {
        give(curator, secretary, "Собрать анкеты");
        switchOff(secretary.account());

        assertThat(seenBy(curator)).singleElement().matches(part -> !part.reachable());
    }

    @Test
    void whoeverHasMovedToAnotherSchoolIsMarkedAndMailedNoMore() {
        UUID part = give(curator, secretary, "Собрать анкеты");
        assertThat(isMailed(secretary)).isTrue();

        moveAway(secretary);

        assertThat(isMailed(secretary)).isFalse();
        assertThat(seenBy(curator)).singleElement().matches(given -> !given.reachable());
        people.as(curator, () -> assignments.takeBack(part));
        assertThat(seenBy(curator)).isEmpty();
    }

    @Test
    void whatIsGivenEndsWithTheTask() {
        give(curator, secretary, "Собрать анкеты");

        TaskKey ended = mine(curator).get(0).task();
        transaction.executeWithoutResult(status -> workflow.cancel(ended.process(), ended.key(), "Организация выбыла"));

        assertThat(isMailed(secretary)).isFalse();
        assertThat(people.as(secretary, assignments::mine)).isEmpty();
        assertThat(jdbc.sql("select count(*) from app.task_assignment where task_id = :task and ended_at is not null")
                        .param("task", task)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoeverHoldsThePostAfterwardsSeesWhatTheirPredecessorGaveAndHearsThatItIsDone() {
        UUID part = give(curator, secretary, "Собрать анкеты");
        moveAway(curator);
        SignedIn successor = region.curator(school);

        assertThat(seenBy(successor)).singleElement().matches(given -> !given.isDone());
        people.as(secretary, () -> assignments.finish(part, "Собраны все 24"));

        assertThat(told(successor)).contains(NoticeKind.DONE_FOR_YOU);
        assertThat(seenBy(successor)).singleElement().matches(Assignment::isDone);
    }

    @Test
    void nobodyOfAnotherSchoolGetsOrGivesAnything() {
        SignedIn stranger = region.curator(region.school());

        assertThatThrownBy(() -> give(stranger, secretary, "Чужое")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> give(curator, stranger, "Чужому")).isInstanceOf(ValidationException.class);
        UUID part = give(curator, secretary, "Собрать анкеты");
        assertThat(seenBy(stranger)).isEmpty();
        assertThatThrownBy(() -> people.as(stranger, () -> assignments.takeBack(part)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aColleagueWithoutAPostIsNamedButCannotEnter() {
        AccountId teacher = people.account("teacher-" + UUID.randomUUID(), school);

        assertThat(people.as(curator, assignments::candidates))
                .filteredOn(colleague -> colleague.account().equals(teacher))
                .singleElement()
                .matches(colleague -> !colleague.mayEnter());
    }

    @Test
    void ofAColleagueWhoCannotEnterWhoeverGaveItSaysThatItIsDone() {
        AccountId teacher = people.account("teacher-" + UUID.randomUUID(), school);
        UUID part = people.as(curator, () -> assignments.give(task, teacher, "Провести анкетирование", UNTIL));
        UUID other = give(curator, secretary, "Собрать анкеты");
        assertThatThrownBy(() -> people.as(curator, () -> assignments.finishFor(other, "")))
                .as("the secretary says it themselves")
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> people.as(secretary, () -> assignments.finishFor(part, "")))
                .isInstanceOf(NotFoundException.class);

        browser.open(curator, "today", () -> {
            _click(_get(Button.class, spec -> spec.withText("Отметить выполненным")));
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Что сделано")), "Проведено в трёх классах");
            _click(_get(Button.class, spec -> spec.withText("Выполнено")));
        });

        assertThat(seenBy(curator))
                .filteredOn(given -> given.id().equals(part))
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.isDone()).isTrue();
                    assertThat(done.saidByOther()).isTrue();
                    assertThat(done.report()).isEqualTo("Проведено в трёх классах");
                });
        assertThatThrownBy(() -> people.as(curator, () -> assignments.finishFor(part, "")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void onTheScreenTheCircleIsToldAndWhatWasTypedStays() {
        give(curator, secretary, "Собрать анкеты");

        browser.open(secretary, "tasks", () -> {
            assertThat(_get(Article.class).getElement().getTextRecursively())
                    .contains("Собрать анкеты")
                    .contains("кто поручил");
            _click(_get(Button.class, spec -> spec.withText("Поручить дальше")));
            ComboBox<Colleague> to = TestScreens.labelled(ComboBox.class, "Кому");
            to.setValue(people.as(secretary, assignments::candidates).stream()
                    .filter(colleague -> colleague.account().equals(curator.account()))
                    .findFirst()
                    .orElseThrow());
            TextArea what = _get(TextArea.class, spec -> spec.withLabel("Что сделать"));
            _setValue(what, "Обратно");
            _click(_get(Button.class, spec -> spec.withText("Поручить")));

            assertThat(to.getErrorMessage()).contains("по кругу");
            assertThat(what.getValue()).isEqualTo("Обратно");
        });
    }

    @Test
    void theCuratorSeesWhoDoesWhatAtTheTask() {
        give(curator, secretary, "Собрать анкеты");

        browser.open(
                curator,
                "today",
                () -> assertThat(_find(Article.class).stream()
                                .map(card -> card.getElement().getTextRecursively()))
                        .anyMatch(text -> text.contains("Поручено: ") && text.contains("Собрать анкеты")));
    }

    private UUID give(SignedIn from, SignedIn to, String part) {
        return people.as(from, () -> assignments.give(task, to.account(), part, UNTIL));
    }

    private List<Assignment> seenBy(SignedIn person) {
        return people.as(person, () -> assignments.of(List.of(task))).getOrDefault(task, List.of());
    }

    private List<TaskRow> mine(SignedIn person) {
        return people.as(person, () -> tasks.mine(TaskFilter.none(), null, 50)).rows();
    }

    private List<NoticeKind> told(SignedIn person) {
        return people.as(person, notices::list).stream().map(Notice::kind).toList();
    }

    /** Whether mails of what was given go to the person themselves. */
    private boolean isMailed(SignedIn person) {
        return jdbc.sql("select count(*) from app.acting_on(:today) where post = 'ACCOUNT:' || :account")
                        .param("today", today())
                        .param("account", person.account().toString())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void moveAway(SignedIn person) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update app.post set valid_to = :yesterday where account_id = :id")
                    .param("yesterday", today().minusDays(1))
                    .param("id", person.account().value())
                    .update();
            jdbc.sql("update app.account set workplace_organization_id = null where id = :id")
                    .param("id", person.account().value())
                    .update();
        });
    }

    private void switchOff(AccountId account) {
        transaction.executeWithoutResult(status -> jdbc.sql("update app.account set blocked = true where id = :id")
                .param("id", account.value())
                .update());
    }
}
