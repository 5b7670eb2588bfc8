/** Screens of participants and consents. */
@NullMarked
package ru.nastavnik.people.ui;

import org.jspecify.annotations.NullMarked;
