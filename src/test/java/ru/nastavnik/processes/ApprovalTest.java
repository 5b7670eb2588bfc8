package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.processes.Played.stub;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.processes.Played.Stub;

/** The programme and the roadmap are approved along the same path: one model. */
class ApprovalTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    private Stub inForce;

    @BeforeEach
    void stubs() {
        inForce = stub("paperInForceDelegate");
    }

    @Test
    void without_agreement_the_directors_approval_puts_it_in_force() {
        Played approval = Played.start("paper-approval")
                .complete("userTask_draft", "agreementRequired", false, "agreementFirst", false)
                .complete("userTask_directorDecision", "approved", true);

        approval.check()
                .isEnded()
                .hasPassed("serviceTask_inForce", "endEvent_inForce")
                .hasNotPassed("userTask_agreement");
        assertThat(inForce.calls()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"MUNICIPAL_HEAD, DEPARTMENT", "DEPARTMENT, MUNICIPAL_HEAD"})
    void the_answer_that_the_draft_was_sent_with_decides_who_agrees(String role, String other) {
        Played approval = sent(role).complete("userTask_directorDecision", "approved", true);
        approval.check().isWaitingAt("userTask_agreement").hasNotPassed("serviceTask_inForce");
        assertThat(approval.waitsFor(role)).isTrue();
        assertThat(approval.waitsFor(other)).isFalse();

        approval.complete("userTask_agreement", "agreed", true);
        approval.check().isEnded().hasPassed("endEvent_inForce");
        assertThat(inForce.calls()).isOne();
    }

    @Test
    void the_next_round_goes_to_whom_its_own_answer_names() {
        Played approval = sent("MUNICIPAL_HEAD")
                .complete("userTask_directorDecision", "approved", true)
                .complete("userTask_agreement", "agreed", false);
        send(approval, "DEPARTMENT").complete("userTask_directorDecision", "approved", true);

        assertThat(approval.waitsFor("DEPARTMENT")).isTrue();
        assertThat(approval.waitsFor("MUNICIPAL_HEAD")).isFalse();
    }

    @Test
    void the_director_returns_a_draft_with_remarks() {
        Played approval = sent("MUNICIPAL_HEAD").complete("userTask_directorDecision", "approved", false);

        approval.check()
                .isWaitingAt("userTask_draft")
                .hasNotPassed("gateway_agreementRequired", "userTask_agreement", "endEvent_inForce");
    }

    @Test
    void the_one_who_agrees_returns_a_draft_with_remarks() {
        Played approval = sent("MUNICIPAL_HEAD")
                .complete("userTask_directorDecision", "approved", true)
                .complete("userTask_agreement", "agreed", false);

        approval.check()
                .isWaitingAt("userTask_draft")
                .isNotWaitingAt("userTask_agreement")
                .hasNotPassed("serviceTask_inForce", "endEvent_inForce");
        assertThat(inForce.calls()).isZero();
    }

    @Test
    void where_the_municipality_agrees_first_the_director_decides_after_it() {
        Played approval = Played.start("paper-approval")
                .complete(
                        "userTask_draft",
                        "agreementRequired",
                        false,
                        "agreementFirst",
                        true,
                        "agreementRole",
                        "MUNICIPAL_HEAD");
        approval.check().isWaitingAt("userTask_agreement").hasNotPassed("userTask_directorDecision");

        approval.complete("userTask_agreement", "agreed", true);
        approval.check().isWaitingAt("userTask_directorDecision").hasNotPassed("serviceTask_inForce");

        approval.complete("userTask_directorDecision", "approved", true);
        approval.check().isEnded().hasPassed("serviceTask_inForce", "endEvent_inForce");
        assertThat(inForce.calls()).isEqualTo(1);
    }

    private static Played sent(String role) {
        return send(Played.start("paper-approval"), role);
    }

    private static Played send(Played approval, String role) {
        return approval.complete(
                "userTask_draft", "agreementRequired", true, "agreementFirst", false, "agreementRole", role);
    }
}
