/** Accounts, posts, roles, substitution, sign-in and row scope. */
@NullMarked
package ru.nastavnik.access;

import org.jspecify.annotations.NullMarked;
