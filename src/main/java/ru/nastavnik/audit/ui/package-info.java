/** The administrator's journal. */
@NullMarked
package ru.nastavnik.audit.ui;

import org.jspecify.annotations.NullMarked;
