/** Reads tables of targets and planned results cell by cell; changes nothing. */
@NullMarked
package ru.nastavnik.coverage.importing;

import org.jspecify.annotations.NullMarked;
