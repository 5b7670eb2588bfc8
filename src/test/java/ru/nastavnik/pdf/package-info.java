@NullMarked
package ru.nastavnik.pdf;

import org.jspecify.annotations.NullMarked;
