/** Figures that hold for a day: sets of them, their import, and how they are added up (3.2, 9). */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "calendar", "programme", "definition", "load"})
@NullMarked
package ru.nastavnik.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
