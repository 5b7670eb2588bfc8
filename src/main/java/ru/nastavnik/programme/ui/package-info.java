/** Screens of the programme and of its layout. */
@NullMarked
package ru.nastavnik.programme.ui;

import org.jspecify.annotations.NullMarked;
