/** Screens of recommendations. */
@NullMarked
package ru.nastavnik.recommendation.ui;

import org.jspecify.annotations.NullMarked;
