/** Amounts, formulas and the computation of reports, without database or screens. */
@NullMarked
package ru.nastavnik.monitoring.domain;

import org.jspecify.annotations.NullMarked;
