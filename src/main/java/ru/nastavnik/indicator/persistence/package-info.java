/** SQL of indicators. */
@NullMarked
package ru.nastavnik.indicator.persistence;

import org.jspecify.annotations.NullMarked;
