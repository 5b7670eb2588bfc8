package ru.nastavnik.shared.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final DayContext CONTEXT = DayContext.on(TODAY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.09.2026",
                "1.9.2026",
                "1,9,26",
                "1/9/26",
                "01-09-26",
                "1 9 26",
                "010926",
                "01092026",
                "01.09.26",
                " 01. 09. 2026 ",
                "01.09.2026 г.",
                "01.09.2026г",
                "01.09.2026 года",
                "1 сентября 2026 г.",
                "1 Сентября 26",
                "2026-09-01",
                "2026.09.01",
                "2026-09-01T00:00:00",
                "2026-09-01T00:00:00.000Z",
                "01.09.2026 0:00:00",
                "01.09.2026 00:00",
                "01.09.2026\u00a00:00:00",
                "01.09.2026 г. 10:30",
                "2026-09-01 00:00:00+07:00"
            })
    void oneDayWrittenInManyWaysIsOneDay(String text) {
        assertThat(TypedDay.read(text, DayKind.DOCUMENT, CONTEXT))
                .isEqualTo(new TypedDay.Understood(LocalDate.of(2026, 9, 1), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.09.206", "1,9,206", "1/9/206", "01.09.6", "01.09.20266", "1 сентября 206"})
    void aYearThatIsNeitherTwoNorFourDigitsIsAlwaysRefused(String text) {
        for (DayKind kind : DayKind.values()) {
            assertThat(refusal(text, kind)).as(kind.name()).startsWith("Проверьте год: «");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.09.0206", "0206-09-01"})
    void aYearOfThreeDigitsBehindAZeroIsRefusedToo(String text) {
        for (DayKind kind : DayKind.values()) {
            assertThat(refusal(text, kind)).as(kind.name()).startsWith("Проверьте год: 206 – не год.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15.03.12, 2012-03-15",
        "15.03.61, 1961-03-15",
        "28.11.26, 2026-11-28",
        "29.11.26, 1926-11-29",
        "01.12.26, 1926-12-01",
        "30.10.26, 2026-10-30",
        "01.01.27, 1927-01-01",
        "15.03.00, 2000-03-15"
    })
    void aShortYearOfBirthIsTheLatestInWhichTheDayHasCome(String text, LocalDate born) {
        assertThat(day(text, DayKind.BIRTH)).isEqualTo(born);
    }

    @ParameterizedTest
    @CsvSource({"01.09.26, 2026-09-01", "01.09.27, 2027-09-01", "31.05.29, 2029-05-31"})
    void aShortYearOfATermIsInThisCentury(String text, LocalDate term) {
        assertThat(day(text, DayKind.TERM)).isEqualTo(term);
    }

    @Test
    void aSchoolOpenedLongAgoKeepsItsCentury() {
        assertThat(day("01.09.70", DayKind.OPENING)).isEqualTo(LocalDate.of(1970, 9, 1));
        assertThat(day("01.09.1838", DayKind.OPENING)).isEqualTo(LocalDate.of(1838, 9, 1));
    }

    @Test
    void aShortYearOfADocumentNeverMeansTheLastCentury() {
        assertThat(refusal("01.09.98", DayKind.DOCUMENT)).contains("не может быть позже сегодняшнего дня");
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026, последний день месяца – 28",
        "29.02.2027, последний день месяца – 28",
        "31.11.26, последний день месяца – 30",
        "00.11.26, последний день месяца – 30",
        "01.13.2026, Месяца 13 нет",
        "01.00.2026, Месяца 0 нет"
    })
    void aDayThatTheCalendarDoesNotHaveIsRefusedWithTheReason(String text, String reason) {
        assertThat(refusal(text, DayKind.DOCUMENT)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "завтра", "1 сентябрь 2026", "2026", "01.09", "0109206", "1.9.26.1", "01.09.2026 25", "46200"
            })
    void whatIsNoDateIsRefusedWithAnExample(String text) {
        assertThat(refusal(text, DayKind.TERM)).isEqualTo("Это не дата. Ожидается, например, 01.09.2026.");
    }

    @Test
    void aTableTakesTheDayOrTheSentence() {
        assertThat(TypedDay.require("1,9,26", DayKind.EVENT, CONTEXT)).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThatThrownBy(() -> TypedDay.require("01.09.206", DayKind.EVENT, CONTEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("«206»");
    }

    @Test
    void whatIsOnlyDoubtfulIsTakenWithAWarning() {
        assertThat(TypedDay.read("01.09.2025", DayKind.DOCUMENT, CONTEXT))
                .isEqualTo(new TypedDay.Understood(
                        LocalDate.of(2025, 9, 1), Optional.of("Больше года назад: проверьте год.")));
    }

    private static LocalDate day(String text, DayKind kind) {
        TypedDay read = TypedDay.read(text, kind, CONTEXT);
        assertThat(read).as(text).isInstanceOf(TypedDay.Understood.class);
        return ((TypedDay.Understood) read).day();
    }

    private static String refusal(String text, DayKind kind) {
        TypedDay read = TypedDay.read(text, kind, CONTEXT);
        assertThat(read).as(text).isInstanceOf(TypedDay.Refused.class);
        return ((TypedDay.Refused) read).why();
    }
}
