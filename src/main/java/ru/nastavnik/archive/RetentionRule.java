package ru.nastavnik.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.archive.domain.StorageTerm;
import ru.nastavnik.document.DocumentKind;

/**
 * How an organisation keeps papers of a kind.
 *
 * @param caseIndex index of the file in the organisation's list, «01-05»; empty if none was entered
 * @param confirmedOn the day on which the director confirmed it by the organisation's own list; null while it is only
 *     proposed, and then nothing follows from it
 */
public record RetentionRule(
        DocumentKind kind,
        String caseIndex,
        StorageTerm term,
        @Nullable LocalDate confirmedOn) {

    public boolean confirmed() {
        return confirmedOn != null;
    }
}
