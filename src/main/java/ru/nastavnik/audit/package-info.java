/** Append-only record of who did what, for whom, when. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui"})
@NullMarked
package ru.nastavnik.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
