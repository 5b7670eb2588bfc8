/** Asking for a stack of papers, and the page of those that were asked for. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.printing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
