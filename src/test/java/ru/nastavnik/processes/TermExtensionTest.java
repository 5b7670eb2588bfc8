package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.processes.Played.stub;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.nastavnik.processes.Played.Stub;

class TermExtensionTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    private Stub amend;

    @BeforeEach
    void stubs() {
        amend = stub("amendRoadmapDelegate");
    }

    @Test
    void a_granted_extension_amends_the_roadmap_and_asks_nobody_else() {
        Played extension = Played.start("term-extension");
        extension.check().isWaitingAt("userTask_decide").hasNotPassed("serviceTask_amendRoadmap");

        extension.complete("userTask_decide", "granted", true);
        extension
                .check()
                .isEnded()
                .hasPassed("serviceTask_amendRoadmap", "endEvent_granted")
                .hasNotPassed("userTask_acknowledge", "endEvent_refused");
        assertThat(amend.calls()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_told_to_the_curator_and_amends_nothing() {
        Played extension = Played.start("term-extension").complete("userTask_decide", "granted", false);
        extension.check().isWaitingAt("userTask_acknowledge");

        extension.complete("userTask_acknowledge");
        extension
                .check()
                .isEnded()
                .hasPassed("endEvent_refused")
                .hasNotPassed("serviceTask_amendRoadmap", "endEvent_granted");
        assertThat(amend.calls()).isZero();
    }
}
