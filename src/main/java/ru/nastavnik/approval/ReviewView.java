package ru.nastavnik.approval;

import java.util.List;
import java.util.Set;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;

/**
 * A review as pages show it.
 *
 * @param decisions the whole history, the oldest first
 * @param remarksToAnswer the remarks that opened the present round
 * @param changes what differs from the round before
 */
public record ReviewView(
        int round,
        ReviewState state,
        Set<AccountId> authors,
        List<ReviewDecision> decisions,
        List<Remark> remarksToAnswer,
        List<RowChange> changes) {

    public ReviewView {
        authors = Set.copyOf(authors);
        decisions = List.copyOf(decisions);
        remarksToAnswer = List.copyOf(remarksToAnswer);
        changes = List.copyOf(changes);
    }

    /** Whether the actor wrote the draft and so may not decide on it. */
    public boolean isAuthor(Actor actor) {
        return authors.contains(actor.account());
    }
}
