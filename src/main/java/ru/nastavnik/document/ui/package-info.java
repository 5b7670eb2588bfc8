/** Screens of documents; {@code DocumentPreview} shows a draft on other modules' screens. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.document.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
