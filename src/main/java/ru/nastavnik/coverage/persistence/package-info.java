/** SQL of targets and planned results. */
@NullMarked
package ru.nastavnik.coverage.persistence;

import org.jspecify.annotations.NullMarked;
