/** How the term of a task is shown, and the table of internal terms. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.inbox.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
