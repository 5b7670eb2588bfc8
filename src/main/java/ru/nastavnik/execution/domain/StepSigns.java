package ru.nastavnik.execution.domain;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.StepKind;

/**
 * What is known of a step that is neither done nor late: numbers of the organisation's own registers, no names.
 *
 * @param perRow whether it is a journal with a row per person or pair
 * @param daysGone working days since it opened; while it has not, since its planned first day; 0 before that
 * @param daysLeft working days after today up to its last day
 * @param rows of the journal that are neither done nor excused
 * @param fileWanted whether a file belongs to what closes it
 * @param files that prove it so far
 * @param consents that its people lack, where it collects or checks consents
 * @param meetings that pairs have not held for long, where they meet regularly
 */
public record StepSigns(
        StepKind kind,
        boolean perRow,
        boolean recurring,
        boolean opened,
        int daysGone,
        int daysLeft,
        Missing rows,
        boolean fileWanted,
        int files,
        @Nullable Consents consents,
        @Nullable Missing meetings) {

    /** So many of so many. */
    public record Missing(int count, int of) {
        public static final Missing NONE = new Missing(0, 0);

        int there() {
            return of - count;
        }
    }

    /** @param publication consents to publication: nobody has to give one, but without any nothing can be published */
    public record Consents(Missing missing, boolean publication) {}
}
