package ru.nastavnik.pairing.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import ru.nastavnik.people.PersonId;

/** Whom the participants of a year would like (step 17). */
public final class Wishes {

    /** An answer of step 17: whom somebody would like, 1 is the first choice. */
    public record Preference(PersonId who, PersonId whom, int rank) {}

    private record Wish(PersonId who, PersonId whom) {}

    private final Map<Wish, Integer> ranks = new HashMap<>();

    public Wishes(List<Preference> preferences) {
        preferences.forEach(preference -> ranks.put(new Wish(preference.who(), preference.whom()), preference.rank()));
    }

    /** Empty if the one has not named the other. */
    OptionalInt rank(PersonId who, PersonId whom) {
        Integer rank = ranks.get(new Wish(who, whom));
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Whether the mentor and every mentee have chosen each other. */
    public boolean areMutual(PersonId mentor, Collection<PersonId> mentees) {
        return mentees.stream()
                .allMatch(mentee ->
                        rank(mentor, mentee).isPresent() && rank(mentee, mentor).isPresent());
    }
}
