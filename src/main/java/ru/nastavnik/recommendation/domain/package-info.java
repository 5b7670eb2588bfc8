/** Rules of recommendations without database or screens. */
@NullMarked
package ru.nastavnik.recommendation.domain;

import org.jspecify.annotations.NullMarked;
