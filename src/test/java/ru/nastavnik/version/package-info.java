@NullMarked
package ru.nastavnik.version;

import org.jspecify.annotations.NullMarked;
