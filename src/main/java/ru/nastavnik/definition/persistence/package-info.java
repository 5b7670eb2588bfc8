/** SQL of definitions. */
@NullMarked
package ru.nastavnik.definition.persistence;

import org.jspecify.annotations.NullMarked;
