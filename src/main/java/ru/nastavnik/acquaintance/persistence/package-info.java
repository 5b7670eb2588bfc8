/** Tables of acquaintance, extracts and their links. */
@NullMarked
package ru.nastavnik.acquaintance.persistence;

import org.jspecify.annotations.NullMarked;
