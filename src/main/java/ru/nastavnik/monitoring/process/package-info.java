/** Contracts and delegates of the monitoring processes. */
@NullMarked
package ru.nastavnik.monitoring.process;

import org.jspecify.annotations.NullMarked;
