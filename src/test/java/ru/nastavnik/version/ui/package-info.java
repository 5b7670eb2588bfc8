@NullMarked
package ru.nastavnik.version.ui;

import org.jspecify.annotations.NullMarked;
