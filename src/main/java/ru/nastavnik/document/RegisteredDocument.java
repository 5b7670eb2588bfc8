package ru.nastavnik.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.domain.VersionCode;

/**
 * A registered document without its bytes.
 *
 * @param sha256 of the stored file, hexadecimal
 * @param number empty for a report, which has a date and no number
 * @param versionCode at the foot of the signed sheet; null for documents of before there were codes
 * @param earlierSignatory who signed a paper that was issued without the system, whose file is its scan; else null
 * @param signed how it was signed
 * @param relation what it amends, ends or cancels
 * @param relatedBy the later document that amends, ends or cancels this one
 */
public record RegisteredDocument(
        DocumentId id,
        DocumentKind kind,
        DocumentOwner owner,
        String ownerName,
        String number,
        LocalDate date,
        String subject,
        String sha256,
        @Nullable VersionCode versionCode,
        @Nullable String earlierSignatory,
        int size,
        Instant registeredAt,
        SigningWay signed,
        @Nullable DocumentRelation relation,
        @Nullable DocumentRelation relatedBy,
        @Nullable Instant scanAttachedAt) {

    /** «№ 15-од от 07.09.2026»; «от 07.09.2026» for what has no number. */
    public String reference() {
        return number.isEmpty() ? "от " + Dates.written(date) : "№ " + number + " от " + Dates.written(date);
    }

    /** Whether the system wrote it; else its file is the scan of a paper that was issued without the system. */
    public boolean hasText() {
        return earlierSignatory == null;
    }

    /** «Действует», «Изменён», «Прекращён», «Отменён»; of a letter «Зарегистрировано». */
    public String state() {
        return relatedBy == null ? kind.state() : relatedBy.type().state();
    }
}
