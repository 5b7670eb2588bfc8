package ru.nastavnik.report;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/**
 * One organisation or municipality behind a number of a report.
 *
 * @param organization null where a municipality gave the figures itself
 * @param kind of the organisation, or empty
 * @param state of what it gave, in Russian; empty for figures of registers
 * @param value as it counts; empty if it gave none
 * @param counts whether it is one of those that the number counts
 */
public record CountedRow(
        @Nullable OrganizationId organization,
        String name,
        String municipality,
        String kind,
        String state,
        String value,
        boolean counts) {}
