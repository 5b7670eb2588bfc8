/** Working days, school year and rules for due dates. */
@NullMarked
package ru.nastavnik.calendar;

import org.jspecify.annotations.NullMarked;
