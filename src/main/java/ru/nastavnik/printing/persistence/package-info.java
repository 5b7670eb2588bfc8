@NullMarked
package ru.nastavnik.printing.persistence;

import org.jspecify.annotations.NullMarked;
