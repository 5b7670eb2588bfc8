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
 * @param versionCode of the text; null for documents of before there were codes
 * @param earlierSignatory who signed a paper that was issued without the system, whose file is its scan; else null
 * @param edit that its text was changed after it was printed; null if it was registered as printed
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
        @Nullable PaperEdit edit,
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

    /** As other papers cite it, the day first: «от 07.09.2026 № 15-од»; «от 07.09.2026» for what has no number. */
    public String citation() {
        return "от " + Dates.written(date) + (number.isEmpty() ? "" : " № " + number);
    }

    /** Whether its file has words; else it is the scan of a paper that was issued without the system or changed by pen. */
    public boolean hasText() {
        return earlierSignatory == null && (edit == null || !edit.byPen());
    }

    /** The code at the foot of the signed sheet: one that was changed after it was printed bears that of its print. */
    public @Nullable VersionCode sheetCode() {
        return edit == null ? versionCode : edit.printed();
    }

    /** «Действует», «Изменён», «Прекращён», «Отменён»; of a letter «Зарегистрировано». */
    public String state() {
        return relatedBy == null ? kind.state() : relatedBy.type().state();
    }
}
