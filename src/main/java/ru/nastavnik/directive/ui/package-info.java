/** Screens of the directive: list, text, registration, launch, control and closing. */
@NullMarked
package ru.nastavnik.directive.ui;

import org.jspecify.annotations.NullMarked;
