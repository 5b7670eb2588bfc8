/** Region, municipalities and organisations, and their import. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "access", "audit", "calendar"})
@NullMarked
package ru.nastavnik.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
