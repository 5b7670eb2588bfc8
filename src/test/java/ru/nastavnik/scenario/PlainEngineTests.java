package ru.nastavnik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.nastavnik.support.ApplicationTest;

/** The benchmark's measure goes the same way as the application: same models, same steps. */
@ApplicationTest
class PlainEngineTests {
    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    DataSource application;

    private PlainEngine engine;

    @BeforeEach
    void anEngineInASchemaOfItsOwn() {
        engine = new PlainEngine(owner, application, BenchmarkProperties.Connections.SHARED);
    }

    @AfterEach
    void leaveNothingBehind() {
        engine.close();
        new JdbcTemplate(owner).execute("drop schema benchmark_engine cascade");
    }

    @Test
    void aSchoolComesToTheFirstStepsOfItsRoadmap() {
        String rollout = engine.start("school");
        String appointment = of("organization-rollout", rollout, "curatorAppointmentId");
        complete("curator-appointment", appointment, "userTask_proposeCandidate");
        complete("curator-appointment", appointment, "userTask_signOrder");
        complete("curator-appointment", appointment, "userTask_acquaint");
        agree(of("organization-rollout", rollout, "programmeId"));
        String roadmap = of("organization-rollout", rollout, "roadmapId");
        agree(roadmap);
        complete("school-roadmap", roadmap, "userTask_step01");
        complete("school-roadmap", roadmap, "userTask_step02");
    }

    @Test
    void itWorksWithConnectionsOfItsOwn() {
        engine.close();
        engine = new PlainEngine(owner, application, BenchmarkProperties.Connections.APART);
        String rollout = engine.start("school");
        assertThat(of("organization-rollout", rollout, "curatorAppointmentId")).isNotBlank();
    }

    @Test
    void aTaskThatIsNotOpenIsNotCompleted() {
        String rollout = engine.start("school");
        String appointment = of("organization-rollout", rollout, "curatorAppointmentId");
        assertThat(engine.complete("curator-appointment", appointment, "userTask_signOrder"))
                .isFalse();
        assertThat(engine.variable("curator-appointment", "nobody", "launchId")).isNull();
    }

    private void agree(String key) {
        complete("paper-approval", key, "userTask_draft");
        complete("paper-approval", key, "userTask_directorDecision");
        complete("paper-approval", key, "userTask_agreement");
    }

    private void complete(String process, String key, String element) {
        assertThat(engine.complete(process, key, element)).as(element).isTrue();
    }

    private String of(String process, String key, String variable) {
        return Objects.requireNonNull(engine.variable(process, key, variable));
    }
}
