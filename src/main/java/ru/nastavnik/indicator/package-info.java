/** Indicators of efficiency: passports with versions, plans, facts and how they are computed (4). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "calendar",
            "definition",
            "load",
            "figure",
            "population"
        })
@NullMarked
package ru.nastavnik.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
