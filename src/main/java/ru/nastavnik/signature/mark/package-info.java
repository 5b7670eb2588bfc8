/** The copy of a signed file with the mark of its signatures. */
@NullMarked
package ru.nastavnik.signature.mark;

import org.jspecify.annotations.NullMarked;
