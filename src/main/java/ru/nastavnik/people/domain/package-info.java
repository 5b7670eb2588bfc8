/** Rules of persons, registers and consents; no framework. */
@NullMarked
package ru.nastavnik.people.domain;

import org.jspecify.annotations.NullMarked;
