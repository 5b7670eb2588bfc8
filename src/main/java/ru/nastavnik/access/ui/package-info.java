/** Screens of sign-in, accounts, posts and substitution. */
@NullMarked
package ru.nastavnik.access.ui;

import org.jspecify.annotations.NullMarked;
