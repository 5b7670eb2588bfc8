/** Dated denominators: numbers of organisations and of pupils, which are never merged. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "calendar",
            "definition",
            "load",
            "load :: ui",
            "figure"
        })
@NullMarked
package ru.nastavnik.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
