/** Contracts of the two roadmap processes. */
@NullMarked
package ru.nastavnik.execution.process;

import org.jspecify.annotations.NullMarked;
