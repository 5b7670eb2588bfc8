package ru.nastavnik.roadmap;

/** Whose consents a step collects or checks. */
public enum ConsentScope {
    MENTEE,
    MENTOR,
    /** Mentees and mentors. */
    ALL,
    /** The separate consent to publication. */
    PUBLICATION
}
