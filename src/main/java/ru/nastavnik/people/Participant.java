package ru.nastavnik.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person's part in one organisation, school year and role. */
public record Participant(
        ParticipantId id,
        Person person,
        ParticipantRole role,
        ParticipantState state,
        LocalDate stateSince,
        @Nullable String stateReason,
        ParticipationDetails details,
        long version) {

    public PersonId personId() {
        return person.id();
    }

    public boolean takesPart() {
        return state != ParticipantState.LEFT;
    }

    /** How many mentees the mentor takes; 0 for a mentee. */
    public int capacity() {
        Integer capacity = details.capacity();
        return capacity == null ? 0 : capacity;
    }
}
