/** Where a process stands, drawn and as text. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.workflow.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
