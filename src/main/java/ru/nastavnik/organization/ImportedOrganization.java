package ru.nastavnik.organization;

/** A row of an import file that was understood. */
public record ImportedOrganization(int row, NewOrganization organization, String municipalityName) {}
