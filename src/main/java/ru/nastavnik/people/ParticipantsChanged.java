package ru.nastavnik.people;

import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** One action changed who takes part in a school year, however many entered the base or left by it. */
public record ParticipantsChanged(OrganizationId organization, SchoolYear schoolYear) {}
