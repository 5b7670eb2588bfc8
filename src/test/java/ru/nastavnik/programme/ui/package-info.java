@NullMarked
package ru.nastavnik.programme.ui;

import org.jspecify.annotations.NullMarked;
