/** SQL of reports. */
@NullMarked
package ru.nastavnik.report.persistence;

import org.jspecify.annotations.NullMarked;
