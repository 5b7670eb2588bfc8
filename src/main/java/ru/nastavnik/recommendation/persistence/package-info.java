/** SQL of recommendations. */
@NullMarked
package ru.nastavnik.recommendation.persistence;

import org.jspecify.annotations.NullMarked;
