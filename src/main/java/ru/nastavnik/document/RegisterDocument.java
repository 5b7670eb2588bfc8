package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that is printed, signed and registered.
 *
 * @param date the document's date as far as it is known; decides its layout and, until it is signed, who signs
 * @param subject what the list of documents shows; never a pupil's name
 * @param signatory null: the director of the organisation by its order settings
 * @param relation the earlier document that this one amends, ends or cancels
 * @param paper the order or plan that it writes, so that a reserved number stays with it; null if none is reserved
 * @param body whose meeting a protocol records: its number counts by that body
 */
public record RegisterDocument(
        DocumentKind kind,
        DocumentOwner owner,
        LocalDate date,
        String subject,
        DocumentData data,
        @Nullable Signatory signatory,
        @Nullable DocumentRelation relation,
        @Nullable UUID paper,
        @Nullable BodyId body) {

    /** A paper of which no body counts the numbers. */
    public RegisterDocument(
            DocumentKind kind,
            DocumentOwner owner,
            LocalDate date,
            String subject,
            DocumentData data,
            @Nullable Signatory signatory,
            @Nullable DocumentRelation relation,
            @Nullable UUID paper) {
        this(kind, owner, date, subject, data, signatory, relation, paper, null);
    }

    public RegisterDocument(DocumentKind kind, DocumentOwner owner, LocalDate date, String subject, DocumentData data) {
        this(kind, owner, date, subject, data, null, null, null);
    }

    public RegisterDocument signedBy(@Nullable Signatory person) {
        return new RegisterDocument(kind, owner, date, subject, data, person, relation, paper, body);
    }

    public RegisterDocument related(DocumentRelation.Type type, DocumentId document) {
        return new RegisterDocument(
                kind, owner, date, subject, data, signatory, new DocumentRelation(type, document), paper, body);
    }

    /** As it is on another day: its template and whoever signs are those of that day. */
    RegisterDocument on(LocalDate day) {
        return new RegisterDocument(kind, owner, day, subject, data, signatory, relation, paper, body);
    }

    /** Which order or plan it writes. */
    public RegisterDocument of(UUID written) {
        return new RegisterDocument(kind, owner, date, subject, data, signatory, relation, written, body);
    }

    /** The protocol of a meeting of that body. */
    public RegisterDocument ofBody(BodyId meeting) {
        return new RegisterDocument(kind, owner, date, subject, data, signatory, relation, paper, meeting);
    }

    NumberRegister register() {
        return kind.register();
    }
}
