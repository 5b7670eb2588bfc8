/** Rules of the production calendar and the wording of due dates. */
@NullMarked
package ru.nastavnik.calendar.domain;

import org.jspecify.annotations.NullMarked;
