/** The process engine behind our own small API. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "access"})
@NullMarked
package ru.nastavnik.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
