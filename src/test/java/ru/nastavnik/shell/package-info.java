@NullMarked
package ru.nastavnik.shell;

import org.jspecify.annotations.NullMarked;
