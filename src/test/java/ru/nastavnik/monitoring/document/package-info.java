@NullMarked
package ru.nastavnik.monitoring.document;

import org.jspecify.annotations.NullMarked;
