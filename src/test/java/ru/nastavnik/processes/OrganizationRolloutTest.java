package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.processes.Played.stub;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.nastavnik.processes.Played.Stub;

class OrganizationRolloutTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    private final String appointment = UUID.randomUUID().toString();
    private final String programme = UUID.randomUUID().toString();
    private final String roadmap = UUID.randomUUID().toString();
    private Stub openRoadmap;
    private Stub leave;

    @BeforeEach
    void stubs() {
        stub("openCuratorAppointmentDelegate").setting("curatorAppointmentId", appointment);
        stub("openProgrammeDelegate").setting("programmeId", programme);
        openRoadmap = stub("openRoadmapDelegate").setting("roadmapId", roadmap);
        leave = stub("leaveDirectiveDelegate");
        stub("registerCuratorOrderDelegate");
        stub("informMunicipalityDelegate");
        stub("paperInForceDelegate");
        stub("openPairOrderDelegate");
    }

    @Test
    void the_parts_follow_one_another_each_with_its_own_key() {
        Played rollout = rollout("school");
        assertThat(rollout.called("curator-appointment").instance().getBusinessKey())
                .isEqualTo(appointment);
        rollout.check().hasNotPassed("serviceTask_openProgramme");

        appointCurator(rollout);
        Played approval = rollout.called("paper-approval");
        assertThat(approval.instance().getBusinessKey()).isEqualTo(programme);
        assertThat(approval.variable("organizationId")).isEqualTo("o-1");
        assertThat(approval.variable("subjectType")).isEqualTo("programme");
        assertThat(approval.variable("paperId")).isEqualTo(programme);
        rollout.check().hasNotPassed("serviceTask_openRoadmap");

        approve(rollout);
        approval = rollout.called("paper-approval");
        assertThat(approval.instance().getBusinessKey()).isEqualTo(roadmap);
        assertThat(approval.variable("subjectType")).isEqualTo("roadmap");
        assertThat(approval.variable("paperId")).isEqualTo(roadmap);
        rollout.check().hasNotPassed("callActivity_schoolRoadmap");
    }

    @Test
    void a_school_carries_out_34_steps_and_not_the_colleges_10() {
        Played rollout = executing("school");
        rollout.check().isWaitingAt("callActivity_schoolRoadmap").hasNotPassed("callActivity_collegeRoadmap");
        assertThat(rollout.called("school-roadmap").instance().getBusinessKey()).isEqualTo(roadmap);
        assertThat(rollout.called("college-roadmap").instance()).isNull();
    }

    @Test
    void a_college_carries_out_10_steps_and_ends_with_the_directive() {
        Played rollout = collegeExecuted();
        rollout.check()
                .isWaitingAt("userTask_executionReport")
                .hasPassed("callActivity_collegeRoadmap")
                .hasNotPassed("callActivity_schoolRoadmap", "endEvent_finished");

        rollout.complete("userTask_executionReport").correlate("directive.closed");

        rollout.check()
                .isEnded()
                .hasPassed("endEvent_finished")
                .hasNotPassed("messageCatch_nextYear", "endEvent_organizationLeft");
        assertThat(leave.calls()).isZero();
    }

    @Test
    void the_next_school_year_begins_with_a_new_roadmap_and_no_new_curator_or_programme() {
        Played rollout = collegeExecuted().complete("userTask_executionReport").correlate("rollout.nextYear");

        assertThat(openRoadmap.calls()).isEqualTo(2);
        rollout.check().isWaitingAt("callActivity_roadmapApproval").hasNotPassed("endEvent_finished");
        assertThat(rollout.called("curator-appointment").instance()).isNull();
        assertThat(rollout.called("paper-approval").variable("subjectType")).isEqualTo("roadmap");
    }

    @Test
    void an_organisation_that_leaves_takes_its_open_tasks_along() {
        Played rollout = executing("school");
        Played execution = rollout.called("school-roadmap");

        rollout.correlate("rollout.organizationLeft");

        assertThat(leave.calls()).isEqualTo(1);
        assertThat(execution.runs()).isFalse();
        assertThat(execution.openTasks()).isEmpty();
        rollout.check()
                .isEnded()
                .hasPassed("serviceTask_leaveDirective", "endEvent_organizationLeft")
                .hasNotPassed("userTask_executionReport", "endEvent_finished");
    }

    private static Played rollout(String kind) {
        return Played.start(
                "organization-rollout",
                "organizationId",
                "o-1",
                "municipalityId",
                "m-1",
                "launchId",
                "l-1",
                "organizationKind",
                kind,
                "schoolYear",
                "2026/27");
    }

    private static Played executing(String kind) {
        Played rollout = rollout(kind);
        appointCurator(rollout);
        approve(rollout);
        approve(rollout);
        return rollout;
    }

    private static Played collegeExecuted() {
        Played rollout = executing("college");
        Played execution = rollout.called("college-roadmap");
        for (int step = 1; step <= 10; step++) {
            execution.complete("userTask_step%02d".formatted(step));
            if (step == 6) {
                execution.complete("userTask_offerPairOrder", "pairOrderWanted", false);
            }
        }
        return rollout;
    }

    private static void appointCurator(Played rollout) {
        rollout.called("curator-appointment")
                .complete("userTask_proposeCandidate")
                .complete("userTask_signOrder", "signed", true, "numbered", true)
                .complete("userTask_acquaint");
    }

    private static void approve(Played rollout) {
        rollout.called("paper-approval")
                .complete("userTask_draft", "agreementRequired", false, "agreementFirst", false)
                .complete("userTask_directorDecision", "approved", true);
    }
}
