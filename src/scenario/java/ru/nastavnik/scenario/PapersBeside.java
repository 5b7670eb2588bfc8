package ru.nastavnik.scenario;

/** What is written beside the steps of a roadmap while they are carried out. */
enum PapersBeside {
    NONE,
    /** Meetings have a registered protocol. */
    PROTOCOLS,
    /** Protocols, sheets, blanks and orders of employees. */
    ALL;

    boolean printed() {
        return this == ALL;
    }

    boolean protocols() {
        return this != NONE;
    }
}
