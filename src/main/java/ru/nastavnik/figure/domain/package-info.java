/** Rules of figures without database or screens. */
@NullMarked
package ru.nastavnik.figure.domain;

import org.jspecify.annotations.NullMarked;
