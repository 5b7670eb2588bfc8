package ru.nastavnik.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/**
 * Narrows the list of documents; null leaves a side open.
 *
 * @param number part of the number or of the subject
 * @param words that the document says, in whatever form; «"в кавычках"» together, «-слово» not
 * @param person whom the document names: a surname, or the full name, in the nominative
 */
public record DocumentFilter(
        @Nullable OrganizationId organization,
        @Nullable DocumentKind kind,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String words,
        @Nullable String person) {

    public DocumentFilter(
            @Nullable OrganizationId organization,
            @Nullable DocumentKind kind,
            @Nullable String number,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(organization, kind, number, from, to, null, null);
    }

    public static DocumentFilter none() {
        return new DocumentFilter(null, null, null, null, null);
    }

    public static DocumentFilter of(OrganizationId organization) {
        return new DocumentFilter(organization, null, null, null, null);
    }

    /** The same, whoever is named in the query language of the database. */
    DocumentFilter naming(@Nullable String query) {
        return new DocumentFilter(organization, kind, number, from, to, words, query);
    }
}
