package ru.nastavnik.support;

import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;

/** People in posts, for tests of rules: nobody of them is stored. */
public final class Actors {
    private Actors() {}

    /** Somebody of whom only the role matters. */
    public static Actor in(Role role) {
        return of(AccountId.next(), role);
    }

    /** A person in a post of their own. */
    public static Actor of(AccountId account, Role role) {
        return new Actor(account, PostId.next(), role, new Territory.OfRegion(), null);
    }

    /** A person in the post of somebody else, who is absent. */
    public static Actor substituting(AccountId account, Role role, AccountId absent) {
        return new Actor(account, PostId.next(), role, new Territory.OfRegion(), absent);
    }
}
