package ru.nastavnik.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.shared.OrganizationId;

/**
 * A letter between its draft and its leaving.
 *
 * @param receiver the municipality or department that sees it and notes its number; null: another addressee
 * @param enclosed the registered document that goes with it
 * @param document the registered letter; null while it is a draft
 * @param number its outgoing number; null while it is a draft
 * @param date on which it left; null while it is a draft
 * @param incoming the receiver's number; null until it was noted
 */
public record Letter(
        LetterId id,
        OrganizationId organization,
        String sender,
        @Nullable DocumentOwner receiver,
        @Nullable DocumentId enclosed,
        LetterContent content,
        @Nullable DocumentId document,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String incoming,
        @Nullable LocalDate receivedOn,
        int version) {

    public boolean isDraft() {
        return document == null;
    }
}
