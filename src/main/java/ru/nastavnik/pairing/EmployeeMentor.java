package ru.nastavnik.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.Person;

/**
 * An employee who mentors other employees in pairs that are drafted or active.
 *
 * @param mentees who are employees too
 * @param notice the last one, as long as the pairs are not ended; null if nobody gave any
 */
public record EmployeeMentor(
        Person mentor,
        List<Person> mentees,
        MentorAtWork terms,
        @Nullable MentorNotice notice) {

    public EmployeeMentor {
        mentees = List.copyOf(mentees);
    }

    /** What is still to be signed, in words; empty if nothing is. */
    public String missing() {
        if (terms.inDuties() || terms.consentedOn() != null) {
            return "";
        }
        return "Нужны письменное согласие и дополнительное соглашение к трудовому договору";
    }
}
