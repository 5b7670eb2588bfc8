/** Rules of reports without database or screens. */
@NullMarked
package ru.nastavnik.report.domain;

import org.jspecify.annotations.NullMarked;
