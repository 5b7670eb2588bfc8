/** Storage of accounts, posts, substitutions and attempts to sign in. */
@NullMarked
package ru.nastavnik.access.persistence;

import org.jspecify.annotations.NullMarked;
