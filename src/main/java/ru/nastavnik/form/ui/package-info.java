/** The native fields behind a task form. */
@NullMarked
package ru.nastavnik.form.ui;

import org.jspecify.annotations.NullMarked;
