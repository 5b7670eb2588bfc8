package ru.nastavnik.access;

import java.util.List;

/** Accounts whose password everybody may read on the sign-in page: those of a demonstration on one's own machine. */
@FunctionalInterface
public interface PublishedAccounts {

    /**
     * @param who whom the account belongs to
     * @param sees what one finds there, in one line
     */
    record Published(String login, String password, String who, String sees) {}

    /** None in an installation where people work. */
    List<Published> list();
}
