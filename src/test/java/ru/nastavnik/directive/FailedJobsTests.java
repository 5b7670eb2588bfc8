package ru.nastavnik.directive;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.audit.AuditFilter;
import ru.nastavnik.audit.AuditJournal;
import ru.nastavnik.installation.SystemState;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.Incidents.Incident;

/** A job that fails is retried, then the administrator sees what failed and why, and has it done again. */
@ApplicationTest
class FailedJobsTests {
    /** At once, after ten seconds, a minute, ten minutes. */
    private static final int ATTEMPTS = 4;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestLaunches launches;

    @Autowired
    TestBrowser browser;

    @Autowired
    DirectiveOffice office;

    @Autowired
    LaunchRegister register;

    @Autowired
    SystemState state;

    @Autowired
    AuditJournal journal;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    FailingJoin failingJoin;

    @Autowired
    TestClock clock;

    private SignedIn administrator;
    private OrganizationId school;
    private LaunchId launch;

    @BeforeEach
    void aLaunchThatCannotBegin() {
        administrator = people.administrator();
        MunicipalityId municipality = region.municipality();
        school = region.school(municipality);
        failingJoin.failAt(school);
        launch = launches.approved();
        people.as(people.department(Department.GENERAL_EDUCATION), () -> office.launch(launch, Set.of(municipality)));
    }

    @AfterEach
    void leaveNoFailureBehind() {
        failingJoin.mend();
        attempt();
    }

    @Test
    void onlyWhenItsRetriesAreUsedUpAJobIsAFailure() {
        fail(ATTEMPTS - 1);
        assertThat(open()).as("it is tried again by itself").isEmpty();

        fail(1);

        assertThat(open()).singleElement().satisfies(incident -> {
            assertThat(incident.message()).contains("The machine stopped");
            assertThat(incident.processTitle()).isNotBlank().isNotEqualTo("regional-directive");
            assertThat(incident.elementLabel()).matches(".*[а-яё].*");
        });
        assertThat(people.as(administrator, () -> state.report()).failedJobs()).isPositive();
    }

    @Test
    void theAdministratorHasItDoneAgainAndTheLaunchGoesOn() {
        fail(ATTEMPTS);
        failingJoin.mend();

        browser.open(administrator, "admin/state", () -> _click(retryButton()));
        attempt();

        assertThat(open()).isEmpty();
        assertThat(register.rollout(launch, school)).isPresent();
        assertThat(register.get(launch).state()).isEqualTo(LaunchState.RUNNING);
        assertThat(people.as(
                        administrator,
                        () -> journal.page(
                                new AuditFilter(
                                        TestClock.START,
                                        null,
                                        administrator.account().value(),
                                        "incident.retried",
                                        null),
                                null,
                                10)))
                .hasSize(1);
    }

    @Test
    void theRetryIsDueAtOnceAndNotWhenAnotherAttemptWouldHaveFollowed() {
        fail(ATTEMPTS);

        people.as(administrator, () -> state.retry(open().get(0).id()));

        assertThat(job().getDuedate()).isBeforeOrEqualTo(Date.from(clock.instant()));
        assertThat(job().getRetries()).isEqualTo(1);
    }

    @Test
    void aRetryThatFailsAgainIsAFailureAgain() {
        fail(ATTEMPTS);
        Incident first = open().get(0);

        people.as(administrator, () -> state.retry(first.id()));
        fail(1);

        assertThat(open()).hasSize(1);
    }

    @Test
    void nobodyButTheAdministratorSeesOrRetriesFailures() {
        fail(ATTEMPTS);
        String incident = open().get(0).id();
        for (SignedIn other : List.of(
                people.director(school), people.department(Department.GENERAL_EDUCATION), people.centreOperator())) {
            assertThatThrownBy(() -> people.as(other, () -> state.report())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.as(other, () -> state.retry(incident)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    /** What the engine's worker does when the time for the next attempt has come. */
    private void attempt() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(launch.toString())
                .singleResult()
                .getId();
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .list()) {
            management.executeJob(job.getId());
        }
    }

    private Job job() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(launch.toString())
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .singleResult();
    }

    private void fail(int attempts) {
        for (int i = 0; i < attempts; i++) {
            assertThatThrownBy(this::attempt).hasMessageContaining("The machine stopped");
        }
    }

    private List<Incident> open() {
        return people.as(administrator, () -> state.report()).incidents().stream()
                .filter(incident -> incident.businessKey().equals(launch.toString()))
                .toList();
    }

    private Button retryButton() {
        Component row = _find(Div.class).stream()
                .filter(div -> div.hasClassName("row")
                        && !_find(div, Span.class, spec -> spec.withText(launch.toString()))
                                .isEmpty())
                .findFirst()
                .orElseThrow();
        return _get(row, Button.class, spec -> spec.withText("Повторить"));
    }
}
