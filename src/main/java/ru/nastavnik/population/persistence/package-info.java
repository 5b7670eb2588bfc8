/** SQL of denominators. */
@NullMarked
package ru.nastavnik.population.persistence;

import org.jspecify.annotations.NullMarked;
