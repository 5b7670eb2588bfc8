/** Reads tables of figures, denominators and planned results cell by cell; changes nothing. */
@NullMarked
package ru.nastavnik.monitoring.importing;

import org.jspecify.annotations.NullMarked;
