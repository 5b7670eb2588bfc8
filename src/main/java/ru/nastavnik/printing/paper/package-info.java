@NullMarked
package ru.nastavnik.printing.paper;

import org.jspecify.annotations.NullMarked;
