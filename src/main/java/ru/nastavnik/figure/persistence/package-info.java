/** SQL of figures. */
@NullMarked
package ru.nastavnik.figure.persistence;

import org.jspecify.annotations.NullMarked;
