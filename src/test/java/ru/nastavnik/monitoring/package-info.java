@NullMarked
package ru.nastavnik.monitoring;

import org.jspecify.annotations.NullMarked;
