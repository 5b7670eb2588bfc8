/** The tables of migrations of running instances. */
@NullMarked
package ru.nastavnik.version.persistence;

import org.jspecify.annotations.NullMarked;
