/** Working days, school year and rules for due dates. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "access", "audit"})
@NullMarked
package ru.nastavnik.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
