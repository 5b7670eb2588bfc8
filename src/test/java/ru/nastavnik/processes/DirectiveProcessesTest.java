package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.processes.Played.stub;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.nastavnik.processes.Played.Stub;

/** The processes above the organisation: the directive and the municipal roadmap. */
class DirectiveProcessesTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    private Stub municipalities;
    private Stub organizations;
    private Stub inForce;

    @BeforeEach
    void stubs() {
        municipalities = stub("launchMunicipalitiesDelegate");
        organizations = stub("launchOrganizationsDelegate").setting("launchComplete", false);
        inForce = stub("municipalRoadmapInForceDelegate");
    }

    @Test
    void the_launch_waits_for_the_layouts_and_then_goes_chunk_by_chunk() {
        Played directive = Played.start("regional-directive");
        directive.check().isWaitingAt("userTask_approveLayouts").hasNotPassed("userTask_launch");

        directive.complete("userTask_approveLayouts").complete("userTask_launch");
        assertThat(municipalities.calls()).isEqualTo(1);
        assertThat(organizations.calls()).as("each chunk is a job of its own").isZero();

        directive.fire("serviceTask_launchOrganizations");
        directive.check().hasNotPassed("userTask_control");
        organizations.setting("launchComplete", true);
        directive.fire("serviceTask_launchOrganizations");

        assertThat(organizations.calls()).isEqualTo(2);
        assertThat(municipalities.calls()).isEqualTo(1);
        directive.check().isWaitingAt("userTask_control").hasNotPassed("userTask_close");
    }

    @Test
    void the_end_of_the_term_ends_the_control_and_asks_for_the_summary() {
        Played directive = underControl().fire("timerBoundary_termEnds");
        directive
                .check()
                .isWaitingAt("userTask_close")
                .isNotWaitingAt("userTask_control")
                .hasNotPassed("endEvent_closed");
        assertThat(directive.openTasks()).containsExactly("userTask_close");

        directive.complete("userTask_close");
        directive.check().isEnded().hasPassed("timerBoundary_termEnds", "endEvent_closed");
    }

    @Test
    void the_department_can_end_the_control_before_the_term() {
        Played directive = underControl().complete("userTask_control").complete("userTask_close");
        directive.check().isEnded().hasPassed("endEvent_closed").hasNotPassed("timerBoundary_termEnds");
    }

    @Test
    void an_approved_municipal_roadmap_is_in_force_until_the_directive_is_closed() {
        Played roadmap = Played.start("municipal-roadmap")
                .complete("userTask_draft")
                .complete("userTask_approve", "approved", true);
        assertThat(inForce.calls()).isEqualTo(1);
        roadmap.check().hasNotPassed("endEvent_closed");

        roadmap.correlate("directive.closed");
        roadmap.check().isEnded().hasPassed("endEvent_closed").hasNotPassed("messageCatch_remarks");
    }

    @Test
    void a_municipal_head_returns_the_draft() {
        Played roadmap = Played.start("municipal-roadmap")
                .complete("userTask_draft")
                .complete("userTask_approve", "approved", false);
        roadmap.check().isWaitingAt("userTask_draft").hasNotPassed("serviceTask_inForce", "endEvent_closed");
        assertThat(inForce.calls()).isZero();
    }

    @Test
    void remarks_of_the_regional_centre_open_a_new_round() {
        Played roadmap = Played.start("municipal-roadmap")
                .complete("userTask_draft")
                .complete("userTask_approve", "approved", true)
                .correlate("municipalRoadmap.remarks");
        roadmap.check()
                .isWaitingAt("userTask_draft")
                .hasPassed("messageCatch_remarks")
                .hasNotPassed("messageCatch_directiveClosed", "endEvent_closed");

        roadmap.complete("userTask_draft").complete("userTask_approve", "approved", true);
        assertThat(inForce.calls()).isEqualTo(2);
    }

    private Played underControl() {
        organizations.setting("launchComplete", true);
        return Played.start("regional-directive")
                .complete("userTask_approveLayouts")
                .complete("userTask_launch")
                .fire("serviceTask_launchOrganizations");
    }
}
