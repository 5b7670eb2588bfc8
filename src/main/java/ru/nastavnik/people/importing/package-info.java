/** Understanding a table of participants. */
@NullMarked
package ru.nastavnik.people.importing;

import org.jspecify.annotations.NullMarked;
