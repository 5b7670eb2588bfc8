package ru.nastavnik.access;

/** Whoever tells people that an account was switched off. Called in the transaction that switches it off. */
public interface BlockingWatcher {
    /** @param account the account, which is switched off already */
    void blocked(AccountId account, BlockingConsequences consequences);
}
