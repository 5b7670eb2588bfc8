package ru.nastavnik.pairing;

import java.util.List;
import java.util.Map;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;

/**
 * Step 18 at a glance: pairs of the year, who still has nobody, and how much room each mentor has.
 *
 * @param pairs drafts and active pairs, by number
 * @param unpairedMentees mentees in no draft and no active pair
 * @param people everybody named here, with names for the screen
 */
public record PairBoard(
        List<Pair> pairs, List<Participant> unpairedMentees, List<MentorLoad> mentors, Map<PersonId, Person> people) {

    /** @param taken mentees in drafts and active pairs */
    public record MentorLoad(Participant mentor, int taken) {

        public int room() {
            return Math.max(0, mentor.capacity() - taken);
        }

        public boolean isUnpaired() {
            return taken == 0;
        }
    }

    public PairBoard {
        pairs = List.copyOf(pairs);
        unpairedMentees = List.copyOf(unpairedMentees);
        mentors = List.copyOf(mentors);
        people = Map.copyOf(people);
    }

    /** Name for a list; a dash if the person is no longer visible. */
    public String name(PersonId id) {
        Person person = people.get(id);
        return person == null ? "—" : person.name().surnameFirst();
    }

    public String fullName(PersonId id) {
        Person person = people.get(id);
        return person == null ? "—" : person.name().full();
    }
}
