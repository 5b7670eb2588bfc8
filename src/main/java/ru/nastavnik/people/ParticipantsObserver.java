package ru.nastavnik.people;

/** Whose work depends on who takes part; the execution of roadmaps. */
public interface ParticipantsObserver {

    /** Called once per action and school year, at its end, in its transaction. */
    void participantsChanged(ParticipantsChanged changed);
}
