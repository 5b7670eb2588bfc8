package ru.nastavnik.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an employee mentors another employee (Labour Code art. 351.8), as the school's director entered them.
 *
 * @param inDuties whether the post's duties include mentoring already; then consent and addendum are not needed
 * @param content what the mentor does
 * @param form how it is done
 * @param payment size and conditions of the payment
 * @param consentedOn day of the written consent; null until it is signed
 */
public record MentorAtWork(
        boolean inDuties,
        @Nullable String content,
        @Nullable String form,
        @Nullable String payment,
        @Nullable LocalDate consentedOn,
        int version) {

    /** Nothing entered yet. */
    public static final MentorAtWork UNKNOWN = new MentorAtWork(false, null, null, null, null, 0);

    public MentorAtWork {
        content = blankToNull(content);
        form = blankToNull(form);
        payment = blankToNull(payment);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
