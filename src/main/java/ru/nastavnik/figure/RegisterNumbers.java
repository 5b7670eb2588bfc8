package ru.nastavnik.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.RegisterFigure;

/**
 * What the registers say of those who give figures: numbers only, no names; of a municipality what they say of its
 * organisations together. For services: their callers have checked the actor.
 */
public interface RegisterNumbers {
    /** What is known of each on a day. */
    Map<SubmissionSubject, Known> of(Collection<SubmissionSubject> subjects, LocalDate day);

    /**
     * What is known of one who keeps registers here.
     *
     * @param numbers those other than zero, by the register's code, and by code and mentoring form where it is known of
     *     each form
     */
    record Known(Map<String, BigDecimal> numbers) {
        public static final Known NOTHING = new Known(Map.of());

        public Known {
            numbers = Map.copyOf(numbers);
        }

        /**
         * The number for a row of a form.
         *
         * @param mentoringForm of the row; null if it is of none, or of none alone
         * @return empty if the registers do not tell it for such a row
         */
        public Optional<BigDecimal> of(RegisterFigure figure, @Nullable String mentoringForm) {
            if (figure.byForm() && mentoringForm == null) {
                return Optional.empty();
            }
            String key = key(figure.code(), figure.byForm() ? mentoringForm : null);
            return Optional.of(numbers.getOrDefault(key, BigDecimal.ZERO));
        }

        /** Whether the registers hold nothing at all: then they have nothing to say against a number either. */
        public boolean isEmpty() {
            return numbers.isEmpty();
        }

        /** How a number is called among those that are known. */
        public static String key(String register, @Nullable String item) {
            return item == null ? register : register + "/" + item;
        }
    }
}
