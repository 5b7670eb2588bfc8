/** Screens of targets and planned results. */
@NullMarked
package ru.nastavnik.coverage.ui;

import org.jspecify.annotations.NullMarked;
