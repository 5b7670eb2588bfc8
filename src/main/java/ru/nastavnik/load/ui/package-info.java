/** Screens of loads. */
@NullMarked
package ru.nastavnik.load.ui;

import org.jspecify.annotations.NullMarked;
