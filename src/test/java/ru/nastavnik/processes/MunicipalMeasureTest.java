package ru.nastavnik.processes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MunicipalMeasureTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    @Test
    void a_row_is_closed_by_what_the_organisations_have_done() {
        Played row = started();
        row.check().isWaitingAt("userTask_carryOut");

        row.complete("userTask_carryOut", "byFact", true);
        row.check().isEnded().hasPassed("endEvent_byFact").hasNotPassed("endEvent_byWord", "endEvent_withdrawn");
    }

    @Test
    void a_row_of_which_no_fact_tells_is_closed_by_word() {
        Played row = started().complete("userTask_carryOut", "byFact", false);

        row.check().isEnded().hasPassed("endEvent_byWord").hasNotPassed("endEvent_byFact", "endEvent_withdrawn");
    }

    @Test
    void a_row_that_is_owed_no_more_is_taken_away() {
        Played row = started().correlate("municipalMeasure.withdrawn");

        row.check().isEnded().hasPassed("endEvent_withdrawn").hasNotPassed("endEvent_byFact", "endEvent_byWord");
    }

    private static Played started() {
        return Played.start("municipal-measure", "responsible", "MUNICIPAL_COORDINATOR", "measurePoint", "6.2");
    }
}
