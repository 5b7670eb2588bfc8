package ru.nastavnik.access;

import ru.nastavnik.shared.PersonName;

/**
 * Somebody who works in the same organisation or authority.
 *
 * @param mayEnter whether they hold a post, without which they cannot sign in
 */
public record Colleague(AccountId account, PersonName name, boolean mayEnter) {}
