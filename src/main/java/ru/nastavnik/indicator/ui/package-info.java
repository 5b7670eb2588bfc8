/** Screens of indicators. */
@NullMarked
package ru.nastavnik.indicator.ui;

import org.jspecify.annotations.NullMarked;
