/** Screens of acquaintance; other modules lead to them and put the desk of an order onto their pages. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.acquaintance.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
