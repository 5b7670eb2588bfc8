/** Rules on accounts, posts, passwords and lock-out. */
@NullMarked
package ru.nastavnik.access.domain;

import org.jspecify.annotations.NullMarked;
