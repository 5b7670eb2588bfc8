/** All SQL of persons, registers and consents. */
@NullMarked
package ru.nastavnik.people.persistence;

import org.jspecify.annotations.NullMarked;
