package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.SchoolYear;

/**
 * A pair or, with several mentees, a group. Carries ids, no names.
 *
 * @param number the pair's number in its organisation and school year: all that is seen of it above the organisation
 * @param fixedBy the order by which it is active
 * @param termTo last day by the order that fixed the pair, inclusive
 * @param activeTo last day if a later order ended the pair, inclusive
 */
public record Pair(
        PairId id,
        SchoolYear schoolYear,
        int number,
        PairState state,
        PersonId mentor,
        List<PersonId> mentees,
        PairForm form,
        @Nullable String roleModel,
        PairFormat format,
        @Nullable String note,
        @Nullable PairOrderId fixedBy,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate termTo,
        @Nullable PairOrderId endedBy,
        @Nullable LocalDate activeTo,
        @Nullable String endReason,
        long version) {

    public Pair {
        mentees = List.copyOf(mentees);
    }

    /** The same with another mentor. */
    Pair ledBy(PersonId other) {
        return new Pair(
                id,
                schoolYear,
                number,
                state,
                other,
                mentees,
                form,
                roleModel,
                format,
                note,
                fixedBy,
                activeFrom,
                termTo,
                endedBy,
                activeTo,
                endReason,
                version);
    }

    public boolean isGroup() {
        return mentees.size() > 1;
    }

    /** Mentor and mentees. */
    public Set<PersonId> people() {
        return Stream.concat(Stream.of(mentor), mentees.stream()).collect(Collectors.toSet());
    }

    /** Whether the pair was fixed on that day. */
    public boolean activeOn(LocalDate day) {
        return activeFrom != null
                && !day.isBefore(activeFrom)
                && (activeTo == null || !day.isAfter(activeTo))
                && !termOverOn(day);
    }

    /** Whether the term that the order set is over on that day. */
    public boolean termOverOn(LocalDate day) {
        return termTo != null && day.isAfter(termTo);
    }
}
