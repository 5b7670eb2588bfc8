/** What is collected and how it is reported: definitions in data, exact amounts, rounding and formulas (1, 3.2–5, 9). */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "calendar"})
@NullMarked
package ru.nastavnik.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
