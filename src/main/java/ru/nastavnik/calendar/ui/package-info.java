/** Screen of the production calendar. */
@NullMarked
package ru.nastavnik.calendar.ui;

import org.jspecify.annotations.NullMarked;
