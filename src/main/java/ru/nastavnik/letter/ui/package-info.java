@NullMarked
package ru.nastavnik.letter.ui;

import org.jspecify.annotations.NullMarked;
