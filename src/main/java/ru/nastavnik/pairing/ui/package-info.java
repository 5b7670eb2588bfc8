/** Screens of pairs and of their orders. */
@NullMarked
package ru.nastavnik.pairing.ui;

import org.jspecify.annotations.NullMarked;
