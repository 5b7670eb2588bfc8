@NullMarked
package ru.nastavnik.archive.ui;

import org.jspecify.annotations.NullMarked;
