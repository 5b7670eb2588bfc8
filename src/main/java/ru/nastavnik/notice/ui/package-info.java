/** The bell, one's notices and choices. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.notice.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
