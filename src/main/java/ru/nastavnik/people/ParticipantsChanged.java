package ru.nastavnik.people;

import java.util.Set;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** What one action did to those who take part in a school year: all who entered the base, and all who left. */
public record ParticipantsChanged(
        OrganizationId organization, SchoolYear schoolYear, Set<PersonId> registered, Set<PersonId> left) {
    public ParticipantsChanged {
        registered = Set.copyOf(registered);
        left = Set.copyOf(left);
    }

    static ParticipantsChanged registered(OrganizationId organization, SchoolYear year, Set<PersonId> persons) {
        return new ParticipantsChanged(organization, year, persons, Set.of());
    }

    static ParticipantsChanged left(OrganizationId organization, SchoolYear year, PersonId person) {
        return new ParticipantsChanged(organization, year, Set.of(), Set.of(person));
    }
}
