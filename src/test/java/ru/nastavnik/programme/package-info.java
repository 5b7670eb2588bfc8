@NullMarked
package ru.nastavnik.programme;

import org.jspecify.annotations.NullMarked;
