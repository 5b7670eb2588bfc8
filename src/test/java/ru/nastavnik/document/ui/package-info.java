@NullMarked
package ru.nastavnik.document.ui;

import org.jspecify.annotations.NullMarked;
