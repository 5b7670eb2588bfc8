/** Loads of files, all or nothing: the places that may be named, faults by row and column, and who loaded what (3.2, 9). */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "access", "audit", "calendar", "definition"})
@NullMarked
package ru.nastavnik.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
