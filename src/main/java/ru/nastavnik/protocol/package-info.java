/** Protocols of meetings: drafted from what a step's form knows, signed on paper, counted by their body (7.1, 8.1). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "language",
            "form",
            "document",
            "document :: ui",
            "roadmap",
            "execution"
        })
@NullMarked
package ru.nastavnik.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
