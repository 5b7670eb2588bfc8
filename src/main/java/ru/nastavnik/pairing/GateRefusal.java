package ru.nastavnik.pairing;

import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.PersonId;

/** Whom the consent gate keeps out of an order, and why (in Russian, without a name). */
public record GateRefusal(PairId pair, int pairNumber, PersonId person, ParticipantRole role, String reason) {}
