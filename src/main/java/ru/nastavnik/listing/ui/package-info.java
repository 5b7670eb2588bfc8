/** The button by which a list is taken away. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.listing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
