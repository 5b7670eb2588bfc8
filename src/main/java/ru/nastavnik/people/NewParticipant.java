package ru.nastavnik.people;

/** A participant to be entered: a person, known or new, in a role. */
public record NewParticipant(PersonData person, ParticipantRole role, ParticipationDetails details) {}
