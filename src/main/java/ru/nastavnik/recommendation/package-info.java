/** Addressed recommendations: what is missing to a target, tasks, letters and the projects that help (3.2, 5, 9). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "calendar",
            "language",
            "organization",
            "workflow",
            "inbox",
            "document",
            "document :: paper",
            "programme",
            "definition",
            "figure",
            "population",
            "campaign",
            "campaign :: ui",
            "coverage",
            "coverage :: ui"
        })
@NullMarked
package ru.nastavnik.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
