@NullMarked
package ru.nastavnik.letter.domain;

import org.jspecify.annotations.NullMarked;
