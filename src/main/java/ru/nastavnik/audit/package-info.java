/** Append-only record of who did what, for whom, when. */
@NullMarked
package ru.nastavnik.audit;

import org.jspecify.annotations.NullMarked;
