/** Screens of the register: organisations, their import, municipalities. */
@NullMarked
package ru.nastavnik.organization.ui;

import org.jspecify.annotations.NullMarked;
