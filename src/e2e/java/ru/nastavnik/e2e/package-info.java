/** The story of the directive, played in a real browser on the application as it is started by a user. */
@NullMarked
package ru.nastavnik.e2e;

import org.jspecify.annotations.NullMarked;
