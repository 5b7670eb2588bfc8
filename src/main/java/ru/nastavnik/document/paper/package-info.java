/** Text documents that are put together piece by piece, laid out by the standard of their date. */
@NullMarked
@NamedInterface("paper")
package ru.nastavnik.document.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
