package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.processes.Played.stub;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.processes.Played.Stub;

/** The programme and the roadmap are approved along the same path. */
class ApprovalTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    private Stub remind;
    private Stub escalate;

    @BeforeEach
    void stubs() {
        stub("programmeInForceDelegate");
        stub("roadmapInForceDelegate");
        remind = stub("remindTaskDelegate");
        escalate = stub("escalateTaskDelegate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme-approval", "roadmap-approval"})
    void without_agreement_the_directors_approval_puts_it_in_force(String process) {
        Played approval = sent(process, "MUNICIPALITY")
                .complete("userTask_directorDecision", "approved", true, "agreementRequired", false);

        approval.check()
                .isEnded()
                .hasPassed("serviceTask_inForce", "endEvent_inForce")
                .hasNotPassed("userTask_municipalAgreement", "userTask_departmentAgreement");
    }

    @ParameterizedTest
    @CsvSource({
        "programme-approval, MUNICIPALITY, userTask_municipalAgreement, userTask_departmentAgreement",
        "programme-approval, GENERAL_EDUCATION, userTask_departmentAgreement, userTask_municipalAgreement",
        "roadmap-approval, MUNICIPALITY, userTask_municipalAgreement, userTask_departmentAgreement",
        "roadmap-approval, VOCATIONAL_EDUCATION, userTask_departmentAgreement, userTask_municipalAgreement"
    })
    void the_level_of_approval_decides_who_agrees(String process, String level, String agrees, String other) {
        Played approval = sent(process, level);
        approve(approval);
        approval.check().isWaitingAt(agrees).isNotWaitingAt(other).hasNotPassed("serviceTask_inForce");

        approval.complete(agrees, "agreed", true);
        approval.check().isEnded().hasPassed("endEvent_inForce").hasNotPassed(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme-approval", "roadmap-approval"})
    void the_director_returns_a_draft_with_remarks(String process) {
        Played approval = sent(process, "MUNICIPALITY").complete("userTask_directorDecision", "approved", false);

        approval.check()
                .isWaitingAt("userTask_draft")
                .hasNotPassed("gateway_agreementRequired", "userTask_municipalAgreement", "endEvent_inForce");
    }

    @ParameterizedTest
    @CsvSource({
        "programme-approval, MUNICIPALITY, userTask_municipalAgreement",
        "programme-approval, VOCATIONAL_EDUCATION, userTask_departmentAgreement",
        "roadmap-approval, MUNICIPALITY, userTask_municipalAgreement",
        "roadmap-approval, GENERAL_EDUCATION, userTask_departmentAgreement"
    })
    void whoever_agrees_can_return_it_too_and_the_director_decides_again(String process, String level, String agrees) {
        Played approval = sent(process, level);
        approve(approval);
        approval.complete(agrees, "agreed", false);
        approval.check().isWaitingAt("userTask_draft").hasNotPassed("serviceTask_inForce");

        approval.complete("userTask_draft");
        approval.check().isWaitingAt("userTask_directorDecision").hasNotPassed("endEvent_inForce");
    }

    @ParameterizedTest
    @CsvSource({
        "programme-approval, MUNICIPALITY, userTask_directorDecision, director",
        "programme-approval, MUNICIPALITY, userTask_municipalAgreement, municipal",
        "programme-approval, GENERAL_EDUCATION, userTask_departmentAgreement, department",
        "roadmap-approval, MUNICIPALITY, userTask_directorDecision, director",
        "roadmap-approval, MUNICIPALITY, userTask_municipalAgreement, municipal",
        "roadmap-approval, VOCATIONAL_EDUCATION, userTask_departmentAgreement, department"
    })
    void a_term_reminds_then_escalates_and_leaves_the_decision_open(
            String process, String level, String decision, String who) {
        Played approval = sent(process, level);
        if (!decision.equals("userTask_directorDecision")) {
            approve(approval);
        }
        assertThat(approval.task(decision).getDueDate()).isNotNull();

        approval.fire("timerBoundary_" + who + "Remind");
        approval.check().isWaitingAt(decision).hasNotPassed("serviceTask_" + who + "Escalate");
        assertThat(remind.tasks()).containsExactly(decision);
        assertThat(escalate.calls()).isZero();

        approval.fire("timerBoundary_" + who + "Escalate");
        approval.check()
                .isWaitingAt(decision)
                .hasPassed("endEvent_" + who + "Reminded", "endEvent_" + who + "Escalated")
                .hasNotPassed("endEvent_inForce");
        assertThat(escalate.tasks()).containsExactly(decision);
    }

    private static Played sent(String process, String level) {
        return Played.start(process, "approvalLevel", level).complete("userTask_draft");
    }

    private static void approve(Played approval) {
        approval.complete("userTask_directorDecision", "approved", true, "agreementRequired", true);
    }
}
