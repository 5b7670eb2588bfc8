package ru.nastavnik.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Role;

/**
 * One entry of a review's history: who did what, when and for whom.
 *
 * @param by the account that acted
 * @param onBehalfOf the account whose post was exercised by substitution, or null
 * @param role the role in which they acted
 * @param comment a general remark or reason, or null
 * @param agreement of what was sent: who agrees in this round, and when; null for nobody
 */
public record ReviewDecision(
        UUID id,
        int round,
        Kind kind,
        AccountId by,
        @Nullable AccountId onBehalfOf,
        Role role,
        Instant at,
        @Nullable String comment,
        List<Remark> remarks,
        @Nullable Agreement agreement) {

    public ReviewDecision {
        remarks = List.copyOf(remarks);
    }

    /** The same decision with remarks on rows. */
    public ReviewDecision with(List<Remark> on) {
        return new ReviewDecision(id, round, kind, by, onBehalfOf, role, at, comment, on, agreement);
    }

    /** What was done. */
    public enum Kind {
        SUBMITTED("Отправлено на утверждение"),
        APPROVED("Утверждено"),
        AGREED("Согласовано"),
        RETURNED("Возвращено с замечаниями"),
        REOPENED("Открыт новый круг"),
        /** By whoever had sent it, before anybody decided. */
        CALLED_BACK("Отозвано до решения");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
