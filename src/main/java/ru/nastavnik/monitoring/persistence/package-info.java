/** SQL of monitoring. */
@NullMarked
package ru.nastavnik.monitoring.persistence;

import org.jspecify.annotations.NullMarked;
