/** Targets of coverage and planned results, as reports compare with them (3.2, 3.3). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "calendar",
            "programme",
            "definition",
            "load",
            "figure"
        })
@NullMarked
package ru.nastavnik.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
