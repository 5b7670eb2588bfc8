package ru.nastavnik.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.access.Role;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.StepProgress;

@DisplayName("The result of a step in the report on the year")
class StepResultTest {

    @Test
    void is_the_output_of_a_step_that_is_done_once() {
        assertThat(StepResult.of(step(DonePer.ORG), done(0, 0, List.of()))).isEqualTo("журнал встреч");
        assertThat(StepResult.of(step(DonePer.ORG), done(0, 0, List.of("файлов: 2"))))
                .isEqualTo("журнал встреч; подтверждено документами");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PAIR | 5 | 5 | журнал встреч; по всем парам и группам (5)",
                "MENTOR | 2 | 2 | журнал встреч; по всем наставникам (2)",
                "MENTEE | 2 | 3 | журнал встреч; по наставляемым: 2 из 3",
                "PARTICIPANT | 4 | 4 | журнал встреч; по всем участникам (4)",
                "PAIR | 0 | 0 | журнал встреч"
            })
    void says_for_whom_a_journal_was_kept(DonePer per, int rows, int total, String words) {
        assertThat(StepResult.of(step(per), done(rows, total, List.of()))).isEqualTo(words);
    }

    @Test
    void is_nothing_as_long_as_the_step_is_not_done() {
        assertThat(StepResult.of(step(DonePer.ORG), null)).isEmpty();
        assertThat(StepResult.of(
                        step(DonePer.PAIR),
                        new StepProgress.Fact(23, StepProgress.State.OPEN, null, 1, 2, List.of(), null, null)))
                .isEmpty();
    }

    private static StepProgress.Fact done(int rows, int total, List<String> evidence) {
        return new StepProgress.Fact(
                23, StepProgress.State.DONE, LocalDate.of(2027, 1, 12), rows, total, evidence, null, null);
    }

    private static StepDefinition step(DonePer per) {
        return new StepDefinition(
                23,
                Stage.values()[0],
                "Регулярные встречи",
                StepKind.values()[0],
                List.of(),
                per,
                null,
                null,
                false,
                Role.CURATOR,
                "журнал встреч",
                "7.1",
                null);
    }
}
