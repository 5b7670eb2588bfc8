/** Queries over the read models of other modules; writes nothing. */
@NullMarked
package ru.nastavnik.dashboard.persistence;

import org.jspecify.annotations.NullMarked;
