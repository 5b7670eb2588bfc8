package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.processes.Played.stub;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.nastavnik.processes.Played.Stub;

class PairOrderTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    private Stub register;
    private Stub acquaint;

    @BeforeEach
    void stubs() {
        register = stub("activatePairsDelegate");
        acquaint = stub("openAcquaintanceDelegate");
    }

    @Test
    void a_signed_order_makes_the_pairs_active_and_acquaintance_runs_beside_and_blocks_nothing() {
        Played order = Played.start("pair-order").complete("userTask_draftPairs");
        order.check().isWaitingAt("userTask_signOrder").hasNotPassed("serviceTask_activatePairs");

        order.complete("userTask_signOrder", "signed", true, "numbered", true);

        order.check()
                .isEnded()
                .hasNotPassed("userTask_registerOrder")
                .hasPassed("serviceTask_activatePairs", "serviceTask_openAcquaintance", "endEvent_pairsActive");
        assertThat(register.calls()).isEqualTo(1);
        assertThat(acquaint.calls()).isEqualTo(1);
    }

    @Test
    void an_order_signed_without_its_number_waits_for_the_secretary_and_only_then_its_pairs_are_active() {
        Played order = Played.start("pair-order")
                .complete("userTask_draftPairs")
                .complete("userTask_signOrder", "signed", true, "numbered", false);
        order.check().isWaitingAt("userTask_registerOrder").hasNotPassed("serviceTask_activatePairs");
        assertThat(register.calls()).isZero();

        order.complete("userTask_registerOrder", "registered", true);

        order.check().isEnded().hasPassed("serviceTask_activatePairs", "endEvent_pairsActive");
        assertThat(register.calls()).isEqualTo(1);
    }

    @Test
    void a_sheet_that_the_secretary_gives_back_is_signed_anew() {
        Played order = Played.start("pair-order")
                .complete("userTask_draftPairs")
                .complete("userTask_signOrder", "signed", true, "numbered", false)
                .complete("userTask_registerOrder", "registered", false);

        order.check().isWaitingAt("userTask_signOrder").hasNotPassed("serviceTask_activatePairs");
        assertThat(register.calls()).isZero();
    }

    @Test
    void a_returned_order_goes_back_to_the_curator_and_gets_no_number() {
        Played order = Played.start("pair-order")
                .complete("userTask_draftPairs")
                .complete("userTask_signOrder", "signed", false);

        order.check()
                .isWaitingAt("userTask_draftPairs")
                .hasNotPassed("serviceTask_activatePairs", "endEvent_pairsActive");
        assertThat(register.calls()).isZero();
        assertThat(acquaint.calls()).isZero();
    }
}
