/** Correcting the cases of names and posts where a document is previewed, and the list of what was corrected. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.language.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
