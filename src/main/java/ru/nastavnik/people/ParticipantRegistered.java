package ru.nastavnik.people;

import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** A participant entered the register. Published synchronously, in the transaction of the action. */
public record ParticipantRegistered(
        OrganizationId organization, SchoolYear schoolYear, PersonId person, ParticipantRole role) {}
