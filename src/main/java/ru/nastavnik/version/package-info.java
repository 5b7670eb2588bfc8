/** Versions of the process models: what runs on which, and the move of running instances to the current ones. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "access", "audit", "organization", "workflow"})
@NullMarked
package ru.nastavnik.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
