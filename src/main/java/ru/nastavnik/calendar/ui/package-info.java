/** Screen of the production calendar; how terms stand, in their words and tones. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.calendar.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
