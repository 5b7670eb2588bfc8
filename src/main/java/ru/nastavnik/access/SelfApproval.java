package ru.nastavnik.access;

import ru.nastavnik.shared.DomainException;

/** Nobody approves their own draft through a substitution. */
public final class SelfApproval {
    private SelfApproval() {}

    /**
     * @param author the account that drew up the draft
     * @throws DomainException if the actor decides in another's post on a draft of their own
     */
    public static void check(AccountId author, Actor actor) {
        if (actor.isSubstitute() && actor.account().equals(author)) {
            throw new DomainException(
                    "Вы подготовили этот проект сами и не можете решить о нём, исполняя обязанности другого лица. "
                            + "Проект сохранён: решение примет владелец должности или другой заместитель.");
        }
    }
}
