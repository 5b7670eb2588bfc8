package ru.nastavnik.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/** Narrows the list of documents; null leaves a side open. */
public record DocumentFilter(
        @Nullable OrganizationId organization,
        @Nullable DocumentKind kind,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static DocumentFilter none() {
        return new DocumentFilter(null, null, null, null, null);
    }

    public static DocumentFilter of(OrganizationId organization) {
        return new DocumentFilter(organization, null, null, null, null);
    }
}
