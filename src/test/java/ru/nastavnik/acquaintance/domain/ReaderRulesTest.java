package ru.nastavnik.acquaintance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.acquaintance.PersonInOrder.Standing;
import ru.nastavnik.acquaintance.ReaderKind;

class ReaderRulesTest {
    private static final LocalDate ORDER = LocalDate.of(2026, 9, 7);

    @Test
    void employeesAndOutsideMentorsAreAcquaintedThemselvesWhateverTheirAge() {
        assertThat(ReaderRules.readers(Standing.EMPLOYEE, born(16), ORDER, 14)).containsExactly(ReaderKind.EMPLOYEE);
        assertThat(ReaderRules.readers(Standing.OUTSIDE, null, ORDER, 14)).containsExactly(ReaderKind.OUTSIDE);
    }

    @Test
    void aPupilBelowTheSchoolsAgeIsRepresented() {
        assertThat(learner(ORDER.minusYears(14).plusDays(1))).containsExactly(ReaderKind.REPRESENTATIVE);
    }

    @Test
    void aPupilOfTheSchoolsAgeReadsBesideOneRepresentative() {
        assertThat(learner(ORDER.minusYears(14))).containsExactly(ReaderKind.LEARNER, ReaderKind.REPRESENTATIVE);
        assertThat(learner(ORDER.minusYears(18).plusDays(1)))
                .containsExactly(ReaderKind.LEARNER, ReaderKind.REPRESENTATIVE);
    }

    @Test
    void aLearnerOfFullAgeNeedsNobody() {
        assertThat(learner(ORDER.minusYears(18))).containsExactly(ReaderKind.LEARNER);
    }

    @Test
    void theSchoolMaySetAnotherAge() {
        assertThat(ReaderRules.readers(Standing.LEARNER, born(12), ORDER, 10)).contains(ReaderKind.LEARNER);
        assertThat(ReaderRules.readers(Standing.LEARNER, born(15), ORDER, 16))
                .containsExactly(ReaderKind.REPRESENTATIVE);
    }

    @Test
    void whereTheBirthDateIsUnknownBothAreAsked() {
        assertThat(learner(null)).containsExactly(ReaderKind.LEARNER, ReaderKind.REPRESENTATIVE);
    }

    private static List<ReaderKind> learner(@Nullable LocalDate birthDate) {
        return ReaderRules.readers(Standing.LEARNER, birthDate, ORDER, ReaderRules.USUAL_LEARNER_AGE);
    }

    private static LocalDate born(int years) {
        return ORDER.minusYears(years);
    }
}
