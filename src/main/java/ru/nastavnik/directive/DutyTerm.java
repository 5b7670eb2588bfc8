package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.OrganizationKind;

/**
 * Until when a directive wants a duty fulfilled: by a day, or within a length from an event. Data of the act, for each
 * kind of organisation on its own.
 *
 * @param kind null for a duty above organisations
 * @param start null where {@code day} is given
 * @param length null where {@code day} is given
 * @param day null where {@code start} and {@code length} are given
 * @param wording the act's own words, «в месячный срок»; may be empty
 */
public record DutyTerm(
        Duty duty,
        @Nullable OrganizationKind kind,
        @Nullable TermStart start,
        @Nullable TermLength length,
        @Nullable LocalDate day,
        String wording) {

    /** By duty, and by kind of organisation within each. */
    public static final Comparator<DutyTerm> IN_ORDER = Comparator.comparing(DutyTerm::duty)
            .thenComparing(DutyTerm::kind, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** @throws IllegalArgumentException unless it is one of the two, and for somebody who bears the duty */
    public DutyTerm {
        boolean byDay = day != null && start == null && length == null;
        boolean byLength = day == null && start != null && length != null;
        if (!byDay && !byLength) {
            throw new IllegalArgumentException("A term is a day, or a length from an event");
        }
        if ((kind != null) != (duty.bearer() == Duty.Bearer.ORGANIZATION)) {
            throw new IllegalArgumentException(duty + " is not borne by " + kind);
        }
    }

    public static DutyTerm within(
            Duty duty, @Nullable OrganizationKind kind, TermStart start, TermLength length, String wording) {
        return new DutyTerm(duty, kind, start, length, null, wording);
    }

    public static DutyTerm by(Duty duty, @Nullable OrganizationKind kind, LocalDate day, String wording) {
        return new DutyTerm(duty, kind, null, null, day, wording);
    }

    /** «10 раб. дней от получения распоряжения», «до 01.10.2026». */
    public String inWords() {
        if (day != null) {
            return "до " + DayText.of(day);
        }
        if (start == null || length == null) {
            throw new IllegalStateException("A term without a day has a start and a length");
        }
        return length.amount() == 0 ? start.onTheDay() : length.text() + " " + start.from();
    }

    /** The point under which whoever bears the duty is addressed. */
    public String point() {
        return duty.point(kind);
    }
}
