/** Screens of the website package. */
@NullMarked
package ru.nastavnik.publication.ui;

import org.jspecify.annotations.NullMarked;
