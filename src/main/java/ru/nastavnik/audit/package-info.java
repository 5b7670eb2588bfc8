/** Append-only record of who did what, for whom, when. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package ru.nastavnik.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
