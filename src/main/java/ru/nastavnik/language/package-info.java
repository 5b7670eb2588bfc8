/** Russian cases of names and posts, for documents. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "access", "audit"})
@NullMarked
package ru.nastavnik.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
