/** Templates, rendering, numbering and the archive of registered documents. */
@NullMarked
package ru.nastavnik.document;

import org.jspecify.annotations.NullMarked;
