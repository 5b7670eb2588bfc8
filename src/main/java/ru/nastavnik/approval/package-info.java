/** Rounds of review with remarks on rows, shared by everything that is approved. */
@NullMarked
package ru.nastavnik.approval;

import org.jspecify.annotations.NullMarked;
