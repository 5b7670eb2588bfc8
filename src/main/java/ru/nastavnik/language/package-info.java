/** Russian cases of names and posts, for documents. */
@NullMarked
package ru.nastavnik.language;

import org.jspecify.annotations.NullMarked;
