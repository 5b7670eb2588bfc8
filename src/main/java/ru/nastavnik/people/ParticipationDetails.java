package ru.nastavnik.people;

import org.jspecify.annotations.Nullable;

/**
 * What belongs to the school year rather than to the person.
 *
 * @param groupName class or study group, for example «7А»
 * @param direction subject, interest or request: what a pair is matched by
 * @param formCode preferred form of mentoring
 * @param capacity how many mentees a mentor takes; null for mentees
 */
public record ParticipationDetails(
        @Nullable String groupName,
        @Nullable String direction,
        @Nullable String formCode,
        @Nullable Integer capacity) {

    public ParticipationDetails {
        groupName = blankToNull(groupName);
        direction = blankToNull(direction);
        formCode = blankToNull(formCode);
    }

    public static ParticipationDetails ofMentee(@Nullable String groupName, @Nullable String direction) {
        return new ParticipationDetails(groupName, direction, null, null);
    }

    public static ParticipationDetails ofMentor(int capacity, @Nullable String direction) {
        return new ParticipationDetails(null, direction, null, capacity);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
