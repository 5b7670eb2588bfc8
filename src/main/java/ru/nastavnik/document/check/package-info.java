/** The codes on a print: drawing the square one, and reading it off a scan. */
@NullMarked
package ru.nastavnik.document.check;

import org.jspecify.annotations.NullMarked;
