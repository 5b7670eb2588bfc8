@NullMarked
package ru.nastavnik.protocol;

import org.jspecify.annotations.NullMarked;
