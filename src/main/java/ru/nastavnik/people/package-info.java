/** Persons, registers of mentors and mentees, consents. */
@NullMarked
package ru.nastavnik.people;

import org.jspecify.annotations.NullMarked;
