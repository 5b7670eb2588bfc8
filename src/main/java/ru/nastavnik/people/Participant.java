package ru.nastavnik.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.domain.StudyGroup;

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

    /** «7 «А» класс», «группа ИС-21», as papers write it; null for whoever does not learn here, or without a group. */
    public @Nullable String studyGroup() {
        PersonKind kind = person.kind();
        String group = details.groupName();
        return group == null || kind != PersonKind.PUPIL && kind != PersonKind.STUDENT
                ? null
                : StudyGroup.inWords(kind, group);
    }

    /** How many mentees the mentor takes; 0 for a mentee. */
    public int capacity() {
        Integer capacity = details.capacity();
        return capacity == null ? 0 : capacity;
    }
}
