package ru.nastavnik.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestTerms;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.Workflow;

/** The read model, seen through a process whose first task is the director's. */
@ApplicationTest
class TaskListTest {
    private static final ProcessKey APPOINTMENT = new ProcessKey("curator-appointment");
    private static final String PROPOSE = "userTask_proposeCandidate";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    TaskList tasks;

    @Autowired
    TaskReminders reminders;

    @Autowired
    TaskDeadlines deadlines;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    TestTerms terms;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestRegion region;

    @Autowired
    ActorContext actors;

    @Autowired
    TestClock clock;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn director;
    private SignedIn head;
    private BusinessKey appointment;

    @BeforeEach
    void aSchoolWaitsForItsCurator() {
        municipality = region.municipality();
        school = region.school(municipality);
        director = region.director(school);
        head = region.municipalHead(municipality);
        appointment = start(school);
    }

    @Test
    void aTaskReachesTheRoleAndTheOrganizationItIsFor() {
        List<TaskRow> rows = actors.callAs(director, () -> tasks.mine(TaskFilter.none(), null, 10))
                .rows();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.task()).isEqualTo(new TaskKey(APPOINTMENT, appointment, PROPOSE));
            assertThat(row.organization()).isEqualTo(school);
            assertThat(row.role()).isEqualTo(Role.DIRECTOR.name());
            assertThat(row.point()).isEqualTo("7.2");
        });
        assertThat(actors.callAs(head, () -> tasks.mine(TaskFilter.none(), null, 10))
                        .rows())
                .isEmpty();
    }

    @Test
    void theDirectorOfAnotherSchoolSeesNothingOfIt() {
        SignedIn stranger = region.director(region.school(municipality));
        assertThat(actors.callAs(stranger, () -> tasks.mine(TaskFilter.none(), null, 10))
                        .rows())
                .isEmpty();
        assertThat(actors.callAs(stranger, () -> tasks.history(appointment))).isEmpty();
        assertThat(actors.callAs(stranger, () -> tasks.mineOpen(task()))).isEmpty();
        assertThatThrownBy(() -> actors.callAs(stranger, () -> tasks.openIn(school)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCompletedTaskLeavesTheListAndSaysWhoDidIt() {
        actors.runAs(director, () -> complete(task()));
        assertThat(actors.callAs(director, () -> tasks.mineOpen(task()))).isEmpty();
        assertThat(actors.callAs(director, () -> tasks.history(appointment)))
                .filteredOn(row -> row.elementId().equals(PROPOSE))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.closedBy()).isEqualTo(director.account().value());
                    assertThat(row.closedAt()).isEqualTo(clock.instant());
                });
    }

    @Test
    void ofTwoWhoCompleteATaskTheSecondIsTold() {
        actors.runAs(director, () -> complete(task()));
        assertThatThrownBy(() -> actors.runAs(director, () -> complete(task())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("уже выполнил");
    }

    @Test
    void aFailedActionLeavesTheListAsItWas() {
        assertThatThrownBy(() -> actors.runAs(
                        director,
                        () -> transactions.executeWithoutResult(status -> {
                            workflow.complete(task(), ProcessVariables.none());
                            throw new DomainException("Отказ после завершения задачи.");
                        })))
                .isInstanceOf(DomainException.class);
        assertThat(actors.callAs(director, () -> tasks.mineOpen(task()))).isPresent();
    }

    @Test
    void aCancelledProcessTakesItsTasksFromTheList() {
        transactions.executeWithoutResult(status -> workflow.cancel(APPOINTMENT, appointment, "Организация закрыта"));
        assertThat(actors.callAs(director, () -> tasks.mine(TaskFilter.none(), null, 10))
                        .rows())
                .isEmpty();
        assertThat(actors.callAs(director, () -> tasks.history(appointment)))
                .singleElement()
                .matches(TaskHistoryRow::cancelled);
    }

    @Test
    void theEarliestTermComesFirstAndPagesJoinWithoutGaps() {
        due(appointment, null);
        for (int i = 0; i < 4; i++) {
            BusinessKey next = start(school);
            due(next, i == 2 ? null : LocalDate.of(2026, 9, 20 - i));
        }
        TaskPage first = actors.callAs(director, () -> tasks.mine(TaskFilter.none(), null, 3));
        TaskPage second = actors.callAs(
                director, () -> tasks.mine(TaskFilter.none(), first.nextPage().orElseThrow(), 3));
        assertThat(first.rows())
                .extracting(TaskRow::due)
                .containsExactly(LocalDate.of(2026, 9, 17), LocalDate.of(2026, 9, 19), LocalDate.of(2026, 9, 20));
        assertThat(second.rows()).extracting(TaskRow::due).containsOnlyNulls().hasSize(2);
        assertThat(second.nextPage()).isEmpty();
    }

    @Test
    void countsSayWhatIsLateAndWhatIsDue() {
        due(appointment, LocalDate.of(2026, 9, 4));
        due(start(school), LocalDate.of(2026, 9, 7));
        due(start(school), LocalDate.of(2026, 9, 11));
        due(start(school), LocalDate.of(2026, 9, 14));
        assertThat(actors.callAs(director, tasks::myCounts)).isEqualTo(new TaskCounts(4, 1, 1, 2));
    }

    @Test
    void theSweepMarksWhatIsNearAndWhatIsLateOnce() {
        due(appointment, LocalDate.of(2026, 9, 9));
        sweep.run();
        assertThat(terms.of(task())).isEqualTo(new TestTerms.Marks(TestClock.START, null));
        clock.set(LocalDate.of(2026, 9, 10));
        sweep.run();
        sweep.run();
        assertThat(terms.of(task())).isEqualTo(new TestTerms.Marks(TestClock.START, clock.instant()));
    }

    @Test
    void aMovedTermClearsTheMarks() {
        due(appointment, LocalDate.of(2026, 9, 4));
        sweep.run();
        due(appointment, LocalDate.of(2026, 10, 1));
        assertThat(terms.of(task())).isEqualTo(new TestTerms.Marks(null, null));
    }

    @Test
    void theMunicipalHeadRemindsOnceADay() {
        String taskId = row().taskId();
        actors.runAs(head, () -> reminders.remind(taskId));
        assertThatThrownBy(() -> actors.runAs(head, () -> reminders.remind(taskId)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("уже напоминали");
        assertThat(actors.callAs(director, reminders::mine))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.taskId()).isEqualTo(taskId));
    }

    @Test
    void nobodyRemindsOutsideTheirMunicipality() {
        String taskId = row().taskId();
        SignedIn stranger = region.municipalHead(region.municipality());
        assertThatThrownBy(() -> actors.runAs(stranger, () -> reminders.remind(taskId)))
                .isInstanceOf(NotFoundException.class);
        SignedIn curator = region.curator(school);
        assertThatThrownBy(() -> actors.runAs(curator, () -> reminders.remind(taskId)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private TaskKey task() {
        return new TaskKey(APPOINTMENT, appointment, PROPOSE);
    }

    private TaskRow row() {
        return actors.callAs(director, () -> tasks.mineOpen(task())).orElseThrow();
    }

    private BusinessKey start(OrganizationId organization) {
        BusinessKey key = BusinessKey.of(UUID.randomUUID());
        transactions.executeWithoutResult(status -> workflow.start(
                APPOINTMENT, key, ProcessVariables.of(CommonVariables.ORGANIZATION_ID, organization.toString())));
        return key;
    }

    private void due(BusinessKey key, @Nullable LocalDate day) {
        if (day == null) {
            jdbc.sql("update app.task set due_on = null where business_key = :key")
                    .param("key", key.value())
                    .update();
            return;
        }
        transactions.executeWithoutResult(status ->
                deadlines.reschedule(new TaskKey(APPOINTMENT, key, PROPOSE), new DueTerm(day, "срок перенесён")));
    }

    private void complete(TaskKey task) {
        transactions.executeWithoutResult(status -> workflow.complete(task, ProcessVariables.none()));
    }
}
