/** Understanding a table of organisations. */
@NullMarked
package ru.nastavnik.organization.importing;

import org.jspecify.annotations.NullMarked;
