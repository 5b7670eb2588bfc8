/** «Версии процессов» for the administrator. */
@NullMarked
package ru.nastavnik.version.ui;

import org.jspecify.annotations.NullMarked;
