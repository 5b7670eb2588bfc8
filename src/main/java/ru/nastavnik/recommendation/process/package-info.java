/** Contracts and delegates of the processes of recommendations. */
@NullMarked
package ru.nastavnik.recommendation.process;

import org.jspecify.annotations.NullMarked;
