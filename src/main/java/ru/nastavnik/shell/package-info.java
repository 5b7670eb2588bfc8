/** Main layout, sign-in and error pages. */
@NullMarked
package ru.nastavnik.shell;

import org.jspecify.annotations.NullMarked;
