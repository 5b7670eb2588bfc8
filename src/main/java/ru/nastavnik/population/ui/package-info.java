/** Screens of denominators. */
@NullMarked
package ru.nastavnik.population.ui;

import org.jspecify.annotations.NullMarked;
