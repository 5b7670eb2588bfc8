/** Reads tables of denominators cell by cell; changes nothing. */
@NullMarked
package ru.nastavnik.population.importing;

import org.jspecify.annotations.NullMarked;
