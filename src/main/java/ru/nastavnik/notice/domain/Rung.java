package ru.nastavnik.notice.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * A rung of the ladder on a day: who is told of open tasks of a role with a term.
 *
 * @param role name of the role that owes the tasks
 * @param workingDays since the term; before it negative, on it zero
 */
public record Rung(LocalDate due, String role, int workingDays, Set<Addressee> addressees) {

    /** Who is told. */
    public enum Addressee {
        /** The post that owes. */
        OWNER,
        /** The director of its organisation. */
        DIRECTOR,
        /** The head of its municipality; for those who have none above them, the department. */
        MUNICIPALITY,
        /** The department, by municipality. */
        DEPARTMENT;

        /** Its column of the decision table. */
        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Rung {
        addressees = Set.copyOf(addressees);
    }
}
