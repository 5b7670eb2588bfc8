/** Storage of registered documents, their numbers and the order settings. */
@NullMarked
package ru.nastavnik.document.persistence;

import org.jspecify.annotations.NullMarked;
