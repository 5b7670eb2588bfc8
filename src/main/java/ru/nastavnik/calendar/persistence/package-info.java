/** SQL of the production calendar. */
@NullMarked
package ru.nastavnik.calendar.persistence;

import org.jspecify.annotations.NullMarked;
