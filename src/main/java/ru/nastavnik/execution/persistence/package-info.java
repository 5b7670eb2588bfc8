/** SQL of the execution. */
@NullMarked
package ru.nastavnik.execution.persistence;

import org.jspecify.annotations.NullMarked;
