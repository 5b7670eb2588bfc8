package ru.nastavnik.installation.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.shared.SchoolYear;

class PlayedYearTest {
    private static final List<LocalDate> STATES = List.of(
            LocalDate.of(2027, 5, 31), LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 9), LocalDate.of(2027, 2, 8));

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-10-05, -5, 2026",
        "2026-10-05, 2026-10-05, -1, 2026",
        "2026-10-06, 2026-10-05,  0, 2026",
        "2026-11-09, 2026-10-05,  4, 2026",
        "2026-11-28, 2026-11-09,  2, 2026",
        "2027-05-31, 2027-02-08, 15, 2026",
        "2027-06-01, 2027-05-31,  0, 2026",
        "2027-08-31, 2027-05-31,  0, 2026",
        "2027-09-01, 2026-10-05, 47, 2027",
        "2028-07-15, 2027-05-31, 52, 2027",
        "2026-07-01, 2027-05-31, -53, 2025",
    })
    void theNewestStateThatIsNotAfterTodayIsShown(LocalDate today, LocalDate state, int weeks, int target) {
        assertThat(PlayedYear.on(today, STATES))
                .isEqualTo(new PlayedYear.Showing(state, weeks, new SchoolYear(target)));
    }

    @Test
    void theOnlyStateIsShownAllTheYear() {
        assertThat(PlayedYear.on(LocalDate.of(2027, 3, 1), List.of(LocalDate.of(2026, 10, 5)))
                        .state())
                .isEqualTo("2026-10-05");
    }

    @ParameterizedTest
    @CsvSource({"2027-06-01, 2027-05-31", "2029-08-31, 2029-05-31", "2027-05-31,", "2027-09-01,"})
    void inSummerTheYearHasEnded(LocalDate today, @Nullable LocalDate ended) {
        assertThat(PlayedYear.endedBefore(today)).isEqualTo(Optional.ofNullable(ended));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01", "2026-12-31", "2027-03-08", "2027-05-31", "2030-11-11"})
    void theRegionEndsInTheWeekBeforeToday(LocalDate today) {
        PlayedYear.Showing showing = PlayedYear.on(today, STATES);

        assertThat(showing.state().plusWeeks(showing.weeks())).isBefore(today).isAfterOrEqualTo(today.minusDays(7));
    }
}
