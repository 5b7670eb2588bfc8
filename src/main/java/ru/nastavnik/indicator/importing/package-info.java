/** Reads tables of facts cell by cell; changes nothing. */
@NullMarked
package ru.nastavnik.indicator.importing;

import org.jspecify.annotations.NullMarked;
