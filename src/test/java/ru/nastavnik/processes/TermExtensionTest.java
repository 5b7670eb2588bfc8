package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TermExtensionTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    @Test
    void a_granted_extension_asks_nobody_else() {
        Played extension = Played.start("term-extension");
        extension.check().isWaitingAt("userTask_decide");

        extension.complete("userTask_decide", "granted", true);
        extension
                .check()
                .isEnded()
                .hasPassed("endEvent_granted")
                .hasNotPassed("userTask_acknowledge", "endEvent_refused");
    }

    @Test
    void a_request_that_nobody_can_decide_any_more_ends_and_the_curator_is_told() {
        Played extension = Played.start("term-extension").correlate("termExtension.ended");
        extension.check().isWaitingAt("userTask_readEnd");
        assertThat(extension.openTasks()).containsExactly("userTask_readEnd");

        extension.complete("userTask_readEnd");
        extension.check().isEnded().hasPassed("endEvent_told").hasNotPassed("userTask_acknowledge", "endEvent_untold");
    }

    @Test
    void the_end_of_a_request_that_nobody_reads_goes_by_itself_after_a_month() {
        Played extension = Played.start("term-extension").correlate("termExtension.ended");
        extension.fire("timerBoundary_monthPassed");

        extension.check().isEnded().hasPassed("endEvent_untold").hasNotPassed("endEvent_told");
    }

    @Test
    void a_refusal_is_told_to_the_curator_and_amends_nothing() {
        Played extension = Played.start("term-extension").complete("userTask_decide", "granted", false);
        extension.check().isWaitingAt("userTask_acknowledge");

        extension.complete("userTask_acknowledge");
        extension.check().isEnded().hasPassed("endEvent_refused").hasNotPassed("endEvent_granted");
    }
}
