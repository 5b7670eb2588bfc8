package ru.nastavnik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ru.nastavnik.NastavnikApplication;

/** A real process is killed with its database while the demo region's directive is launched, and started again. */
@Tag("process")
class KilledApplicationE2eTest {
    private static final Path HOME = Path.of("target", "killed").toAbsolutePath();
    private static final int FIRST_CHUNK = 50;

    /** What the killed process had locked for itself is free again after so long. */
    private static final String SHORT_LOCKS = "--camunda.bpm.job-execution.lock-time-in-millis=10000";

    private static final String JUST_LAUNCHED = "--nastavnik.demo=fresh";

    private static final List<String> DEMO_LOGINS = List.of(
            "department", "department-spo", "centre", "head", "coordinator", "director", "employee", "admin");

    private static final String ORGANIZATIONS = "select count(*) from app.organization";
    private static final String BEGUN = "select count(*) from app.rollout";
    private static final String STARTED =
            "select count(*) from camunda.act_hi_procinst where proc_def_key_ = 'organization-rollout'";

    @Test
    void aLaunchKilledInTheMiddleGoesOnAndNothingAcknowledgedIsLost() throws SQLException {
        try (ApplicationProcess application = ApplicationProcess.start(HOME, ApplicationToKill.class, SHORT_LOCKS, JUST_LAUNCHED)) {
            application.waitsUntil(BEGUN, FIRST_CHUNK);
            String registered = application.ask(ApplicationToKill.REGISTER, ApplicationToKill.REGISTERED);
            application.killApplication();
            long organizations = application.number(ORGANIZATIONS);
            assertThat(application.number(BEGUN))
                    .as("killed in the middle")
                    .isBetween((long) FIRST_CHUNK, organizations - 1);
            application.killDatabase();

            application.startAgain(NastavnikApplication.class, SHORT_LOCKS, JUST_LAUNCHED);
            application.says("Демонстрационные учётные записи");
            for (String login : DEMO_LOGINS) {
                application.says("  " + login + " ");
            }
            application.waitsUntil("select count(*) from app.directive_launch where state = 'RUNNING'", 1);

            assertThat(application.number(BEGUN)).isEqualTo(organizations);
            assertThat(application.number(STARTED)).as("no organisation twice").isEqualTo(organizations);
            assertThat(application.number(STARTED.replace("count(*)", "count(distinct business_key_)")))
                    .isEqualTo(organizations);
            assertThat(application.number(openTasks("userTask_proposeCandidate", "")))
                    .isEqualTo(organizations);
            assertThat(application.number(openTasks("userTask_control", ""))).isEqualTo(1);
            String ofRegistered = " and business_key = '" + registered + "'";
            assertThat(application.number(openTasks("userTask_approveLayouts", ofRegistered)))
                    .as("what was acknowledged: the task in our list")
                    .isEqualTo(1);
            assertThat(application.number("select count(*) from camunda.act_ru_task t join camunda.act_ru_execution e"
                            + " on e.id_ = t.proc_inst_id_ where e.business_key_ = '" + registered + "'"))
                    .as("the engine's task")
                    .isEqualTo(1);
            assertThat(application.number("select count(*) from app.audit_entry where action = 'directive.registered'"
                            + " and subject_id = '" + registered + "'"))
                    .as("the entry in the journal")
                    .isEqualTo(1);
        }
    }

    private static String openTasks(String element, String condition) {
        return "select count(*) from app.task where state = 'OPEN' and element_id = '" + element + "'" + condition;
    }
}
