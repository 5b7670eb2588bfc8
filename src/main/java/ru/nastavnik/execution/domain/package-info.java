/** Rules of rows: who has a row in a step, when it is ready and when a step has nothing left to do. */
@NullMarked
package ru.nastavnik.execution.domain;

import org.jspecify.annotations.NullMarked;
