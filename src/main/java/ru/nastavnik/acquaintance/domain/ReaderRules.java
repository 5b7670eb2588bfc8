package ru.nastavnik.acquaintance.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.acquaintance.PersonInOrder.Standing;
import ru.nastavnik.acquaintance.ReaderKind;

/**
 * Who is acquainted with an order for a person that it names (DOMAIN §8): employees themselves; a learner from the age
 * that the school sets; for a minor one legal representative.
 */
public final class ReaderRules {
    /** Practice of schools, our reading: no law sets an age for this. */
    public static final int USUAL_LEARNER_AGE = 14;

    private static final int FULL_AGE = 18;

    private ReaderRules() {}

    /**
     * @param birthDate null if the school does not know it: then both are asked
     * @param day of the order
     */
    public static List<ReaderKind> readers(
            Standing standing, @Nullable LocalDate birthDate, LocalDate day, int learnerAge) {
        return switch (standing) {
            case EMPLOYEE -> List.of(ReaderKind.EMPLOYEE);
            case OUTSIDE -> List.of(ReaderKind.OUTSIDE);
            case LEARNER -> learners(birthDate, day, learnerAge);
        };
    }

    private static List<ReaderKind> learners(@Nullable LocalDate birthDate, LocalDate day, int learnerAge) {
        if (birthDate == null) {
            return List.of(ReaderKind.LEARNER, ReaderKind.REPRESENTATIVE);
        }
        int age = Period.between(birthDate, day).getYears();
        if (age >= FULL_AGE) {
            return List.of(ReaderKind.LEARNER);
        }
        return age >= learnerAge
                ? List.of(ReaderKind.LEARNER, ReaderKind.REPRESENTATIVE)
                : List.of(ReaderKind.REPRESENTATIVE);
    }
}
