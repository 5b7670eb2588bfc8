@NullMarked
package ru.nastavnik.sheet;

import org.jspecify.annotations.NullMarked;
