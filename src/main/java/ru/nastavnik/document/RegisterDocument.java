package ru.nastavnik.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signed document that gets its number.
 *
 * @param date the document's date; decides the year of its number
 * @param subject what the list of documents shows; never a pupil's name
 * @param signatory null: the director of the organisation by its order settings
 * @param relation the earlier document that this one amends, ends or cancels
 */
public record RegisterDocument(
        DocumentKind kind,
        DocumentOwner owner,
        LocalDate date,
        String subject,
        DocumentData data,
        @Nullable Signatory signatory,
        @Nullable DocumentRelation relation) {

    public RegisterDocument(DocumentKind kind, DocumentOwner owner, LocalDate date, String subject, DocumentData data) {
        this(kind, owner, date, subject, data, null, null);
    }

    public RegisterDocument signedBy(Signatory person) {
        return new RegisterDocument(kind, owner, date, subject, data, person, relation);
    }

    public RegisterDocument related(DocumentRelation.Type type, DocumentId document) {
        return new RegisterDocument(kind, owner, date, subject, data, signatory, new DocumentRelation(type, document));
    }
}
