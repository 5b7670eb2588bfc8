@NullMarked
package ru.nastavnik.letter.persistence;

import org.jspecify.annotations.NullMarked;
