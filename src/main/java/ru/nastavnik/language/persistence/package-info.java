/** Stored forms of names and the directory of posts. */
@NullMarked
package ru.nastavnik.language.persistence;

import org.jspecify.annotations.NullMarked;
