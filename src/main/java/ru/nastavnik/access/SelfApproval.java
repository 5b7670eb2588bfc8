package ru.nastavnik.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DomainException;

/**
 * Who may not decide on a draft because it is their own.
 *
 * <ul>
 *   <li>Nobody decides on their own draft as somebody's substitute.
 *   <li>Where draft and decision belong to different posts, nobody decides on it in another post of their own either,
 *       and no substitute decides in the name of the one who wrote it.
 *   <li>Where one post does both, its holder may decide on what they drafted.
 * </ul>
 *
 * <p>{@link DecisionKind} says which decisions are of which sort.
 */
public final class SelfApproval {
    private SelfApproval() {}

    /**
     * @param author the account that drew up the draft, or null if nobody did
     * @throws DomainException if the actor may not decide on it
     */
    public static void check(DecisionKind decision, @Nullable AccountId author, Actor actor) {
        check(decision, author == null ? Set.of() : Set.of(author), actor);
    }

    /**
     * @param authors the accounts that drew up the draft
     * @throws DomainException if the actor may not decide on it
     */
    public static void check(DecisionKind decision, Set<AccountId> authors, Actor actor) {
        if (mayDecide(decision, authors, actor)) {
            return;
        }
        throw new DomainException(
                decision.onePostDoesBoth()
                        ? "Вы подготовили этот проект сами и не можете решить о нём, исполняя обязанности другого"
                                + " лица. Проект сохранён: решение примет владелец должности или другой заместитель."
                        : "Нельзя принимать решение по документу, который вы готовили сами, в том числе при"
                                + " замещении. Документ остался на рассмотрении: решение должен принять другой"
                                + " человек.");
    }

    /** Whether the rule lets the actor decide on what the authors drew up. */
    public static boolean mayDecide(DecisionKind decision, Set<AccountId> authors, Actor actor) {
        boolean own = authors.contains(actor.account());
        if (decision.onePostDoesBoth()) {
            return !(own && actor.isSubstitute());
        }
        return !own && (actor.onBehalfOf() == null || !authors.contains(actor.onBehalfOf()));
    }
}
