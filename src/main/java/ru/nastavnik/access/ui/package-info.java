/** Screens of sign-in, accounts, posts and substitution. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
