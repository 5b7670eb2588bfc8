/** Plays a school year through the application's own services, without a browser; nobody imports it. */
@NullMarked
package ru.nastavnik.scenario;

import org.jspecify.annotations.NullMarked;
