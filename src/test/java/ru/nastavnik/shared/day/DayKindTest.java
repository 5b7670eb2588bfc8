package ru.nastavnik.shared.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;

/** The table itself: first day, last day and doubt of each kind. */
class DayKindTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final DayContext CONTEXT = DayContext.on(TODAY);

    @ParameterizedTest
    @CsvSource({
        "BIRTH, 1916-11-28, 2026-11-28",
        "DOCUMENT, 1992-01-01, 2026-11-28",
        "EFFECTIVE_FROM, 2000-01-01, 2027-11-28",
        "TERM, 2025-11-28, 2029-11-28",
        "LONG_TERM, 2000-01-01, 2038-11-28",
        "CONSENT, 2006-07-27, 2026-11-28",
        "EVENT, 2000-01-01, 2026-11-28",
        "FIGURES, 2000-01-01, 2027-11-28",
        "OPENING, 1800-01-01, 2027-11-28",
        "SHOWN, 1992-01-01, 2038-11-28"
    })
    void eachKindHasItsFirstAndItsLastDay(DayKind kind, LocalDate first, LocalDate last) {
        assertThat(kind.refusal(first, CONTEXT)).isEmpty();
        assertThat(kind.refusal(first.minusDays(1), CONTEXT))
                .contains(kind.floor(CONTEXT).refusal());
        assertThat(kind.refusal(last, CONTEXT)).isEmpty();
        assertThat(kind.refusal(last.plusDays(1), CONTEXT))
                .contains(kind.ceiling(CONTEXT).refusal());
    }

    @ParameterizedTest
    @EnumSource(DayKind.class)
    void everyRefusalIsASentence(DayKind kind) {
        DayContext known = CONTEXT.since(LocalDate.of(2026, 9, 1)).byOrder(TODAY);
        for (DayContext context : new DayContext[] {CONTEXT, known}) {
            assertThat(kind.floor(context).refusal()).matches("\\p{Lu}.+\\.");
            assertThat(kind.ceiling(context).refusal()).matches("\\p{Lu}.+\\.");
        }
    }

    @Test
    void anOrganisationHasNoDocumentsFromBeforeItsEntry() {
        DayContext school = CONTEXT.since(LocalDate.of(2026, 9, 1));
        assertThat(DayKind.DOCUMENT.refusal(LocalDate.of(2026, 9, 1), school)).isEmpty();
        assertThat(DayKind.DOCUMENT.refusal(LocalDate.of(2026, 8, 31), school))
                .contains("Раньше 01.09.2026 организация в системе не работала: проверьте дату документа.");
        assertThat(DayKind.DOCUMENT.refusal(LocalDate.of(2020, 5, 27), CONTEXT))
                .as("an older act is judged without the organisation")
                .isEmpty();
    }

    @Test
    void whatTakesEffectBeforeItsOrderIsDoubtedAndTaken() {
        DayContext order = CONTEXT.byOrder(LocalDate.of(2026, 11, 20));
        assertThat(DayKind.EFFECTIVE_FROM.refusal(LocalDate.of(2026, 11, 19), order))
                .isEmpty();
        assertThat(DayKind.EFFECTIVE_FROM.warning(LocalDate.of(2026, 11, 19), order))
                .contains("Раньше приказа (20.11.2026): проверьте, что это не ошибка.");
        assertThat(DayKind.EFFECTIVE_FROM.warning(LocalDate.of(2026, 11, 20), order))
                .isEmpty();
        assertThat(DayKind.EFFECTIVE_FROM.warning(LocalDate.of(2020, 1, 1), CONTEXT))
                .isEmpty();
    }

    @Test
    void aTermThatIsOverAndAnOldPaperAreDoubted() {
        assertThat(DayKind.TERM.warning(TODAY.minusDays(1), CONTEXT)).contains("Этот день уже прошёл.");
        assertThat(DayKind.TERM.warning(TODAY, CONTEXT)).isEmpty();
        for (DayKind kind : new DayKind[] {DayKind.DOCUMENT, DayKind.EVENT}) {
            assertThat(kind.warning(TODAY.minusYears(1).minusDays(1), CONTEXT))
                    .contains("Больше года назад: проверьте год.");
            assertThat(kind.warning(TODAY.minusYears(1), CONTEXT)).isEmpty();
        }
    }

    @Test
    void whatMayBeOldIsNotDoubted() {
        for (DayKind kind : new DayKind[] {DayKind.BIRTH, DayKind.CONSENT, DayKind.LONG_TERM, DayKind.SHOWN}) {
            assertThat(kind.warning(LocalDate.of(2010, 1, 1), CONTEXT)).isEmpty();
        }
    }

    @Test
    void aVerbRefusesOnTheField() {
        assertThatThrownBy(() -> DayKind.CONSENT.require("givenOn", TODAY.plusDays(1), TODAY))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(
                                        new FieldViolation("givenOn", "День согласия не может быть в будущем.")));
        assertThatCode(() -> DayKind.CONSENT.require("givenOn", TODAY, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> DayKind.CONSENT.require("givenOn", null, TODAY))
                .as("whether a day must be given is another rule")
                .doesNotThrowAnyException();
    }

    @Test
    void aYearBeforeTheThousandIsNamedAsItStands() {
        assertThat(DayKind.OPENING.refusal(LocalDate.of(999, 12, 31), CONTEXT))
                .contains("Проверьте год: 999 – не год. Нужны две или четыре цифры, например 2026.");
        assertThat(DayKind.OPENING.refusal(LocalDate.of(1000, 1, 1), CONTEXT))
                .contains("Дата открытия – не раньше 01.01.1800: проверьте год.");
    }
}
