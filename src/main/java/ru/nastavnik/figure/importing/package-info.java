/** Reads tables of figures cell by cell; changes nothing. */
@NullMarked
package ru.nastavnik.figure.importing;

import org.jspecify.annotations.NullMarked;
