package ru.nastavnik.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DecisionKind;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SelfApproval;

/**
 * A review as pages show it.
 *
 * @param agreement the role that agrees in this round, or null for nobody
 * @param agreedFirst whether it does so before the director
 * @param sender the role that sent what waits for a decision, and may call it back; null if nothing waits
 * @param decisions the whole history, the oldest first
 * @param remarksToAnswer the remarks that opened the present round
 * @param changes what differs from the round before
 */
public record ReviewView(
        int round,
        ReviewState state,
        @Nullable Role agreement,
        boolean agreedFirst,
        @Nullable Role sender,
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

    /** Whether somebody above is to agree once the director has approved. */
    public boolean agreementFollows() {
        return agreement != null && !agreedFirst;
    }

    /** Whether the actor's post sent it and nobody has decided yet. */
    public boolean mayBeCalledBackBy(Actor actor) {
        return actor.role() == sender;
    }

    /** Whether it waits for a decision of the actor's post; the author of the draft may still be refused. */
    public boolean waitsFor(Actor actor) {
        return switch (state) {
            case DECISION -> actor.role() == Role.DIRECTOR;
            case AGREEMENT -> actor.role() == agreement;
            case DRAFT, ACCEPTED -> false;
        };
    }

    /** What a page says to somebody who may not decide on the draft because of who wrote it; empty if they may. */
    public Optional<String> hindrance(Actor actor) {
        if (SelfApproval.mayDecide(DecisionKind.PAPER_IN_ROUNDS, authors, actor)) {
            return Optional.empty();
        }
        return Optional.of(
                authors.contains(actor.account())
                        ? "Вы готовили этот документ, решение примет другой человек"
                        : "Документ готовил тот, кого вы замещаете, решение примет другой человек");
    }
}
