@NullMarked
package ru.nastavnik.letter;

import org.jspecify.annotations.NullMarked;
