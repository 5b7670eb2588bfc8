/** Read-only views over other modules' queries. */
@NullMarked
package ru.nastavnik.dashboard;

import org.jspecify.annotations.NullMarked;
