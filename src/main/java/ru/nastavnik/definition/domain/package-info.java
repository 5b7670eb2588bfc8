/** Formulas as they are read and computed. */
@NullMarked
package ru.nastavnik.definition.domain;

import org.jspecify.annotations.NullMarked;
