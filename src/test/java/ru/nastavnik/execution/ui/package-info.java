@NullMarked
package ru.nastavnik.execution.ui;

import org.jspecify.annotations.NullMarked;
