/** Screens of reports. */
@NullMarked
package ru.nastavnik.report.ui;

import org.jspecify.annotations.NullMarked;
