package ru.nastavnik.people;

import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** A participant left. Published synchronously; rows of steps that wait for the person may be excused. */
public record ParticipantLeft(
        OrganizationId organization, SchoolYear schoolYear, PersonId person, ParticipantRole role, String reason) {}
