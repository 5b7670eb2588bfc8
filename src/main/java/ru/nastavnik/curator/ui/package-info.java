/** Screens of appointing curators. */
@NullMarked
package ru.nastavnik.curator.ui;

import org.jspecify.annotations.NullMarked;
