@NullMarked
package ru.nastavnik.monitoring.ui;

import org.jspecify.annotations.NullMarked;
