package ru.nastavnik.people;

/** How far a participant has come in a school year. */
public enum ParticipantState {
    /** Wishes to take part; not yet in the register. */
    CANDIDATE("кандидат"),
    /** In the register of mentees or mentors: had a valid consent on that day (steps 7, 11; college 5). */
    REGISTERED("в базе"),
    /** Takes no part any more, with a reason; keeps its history. */
    LEFT("выбыл");

    private final String title;

    ParticipantState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
