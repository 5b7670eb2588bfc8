package ru.nastavnik.installation.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.shared.SchoolYear;

class DatesInTextTest {
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private final DatesInText dates = dates(53, 2027);

    private static DatesInText dates(int weeks, int target) {
        return new DatesInText(
                new Move(
                        LocalDate.of(2026, 8, 1),
                        new SchoolYear(2026),
                        weeks,
                        new SchoolYear(target),
                        day -> day.getDayOfWeek().getValue() < 6),
                TOMSK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "приказ от 08.09.2026 № 12-од|приказ от 14.09.2027 № 12-од",
                "Протокол № 1 от 08_09_2026.docx|Протокол № 1 от 14_09_2027.docx",
                "до 8 сентября 2026 г.|до 14 сентября 2027 г.",
                "«08» сентября 2026 года|«14» сентября 2027 года",
                "{\"date\": \"2026-09-08\"}|{\"date\": \"2027-09-14\"}",
                "с 2026-09-08 по 2026-09-15|с 2027-09-14 по 2027-09-21",
                "2026-09-08 03:00:00.25+00|2027-09-14 03:00:00.25+00",
                "2026-09-08T03:00:00Z|2027-09-14T03:00:00Z",
                "2026-09-08T10:15|2027-09-14T10:15",
                "в 2026/2027 учебном году|в 2027/2028 учебном году",
                "2026/27|2027/28",
                "2026–2027 учебный год|2027–2028 учебный год",
                "распоряжение от 15.06.2020 № 420-р|распоряжение от 15.06.2020 № 420-р",
                "срок до 31.12.2029|срок до 31.12.2030",
            })
    void aDayThatATextNamesMovesInItsSpelling(String text, String moved) {
        assertThat(dates.moved(text)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "номер 2026",
                "2026/2029",
                "99.99.2026",
                "2026-13-45",
                "30 февраля 2027 г.",
                "0197a000-2026-7000-8000-000000000010",
                "без дат",
                "45.08.09.2026",
                "08.09_2026",
            })
    void whatIsNoDayOfThePlayStays(String text) {
        assertThat(dates.moved(text)).isEqualTo(text);
    }

    @Test
    void theSchoolYearStaysWithinIt() {
        assertThat(dates(3, 2026).moved("2026/2027, с 8 сентября 2026 г."))
                .isEqualTo("2026/2027, с 29 сентября 2026 г.");
    }

    @Test
    void aMomentMovesByTheDayThatItIsInTheRegion() {
        // Half past midnight of 9 September in the region is still the 8th in Greenwich.
        assertThat(dates.moved("2026-09-08 17:30:00+00")).isEqualTo("2027-09-14 17:30:00+00");
        assertThat(dates.moved(Instant.parse("2026-09-08T17:30:00Z"))).isEqualTo("2027-09-14T17:30:00Z");
    }
}
