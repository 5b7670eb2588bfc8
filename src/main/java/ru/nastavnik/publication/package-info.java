/** The website package: released contents, counts and indicators as pages, without names that have no consent. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "calendar",
            "organization",
            "directive",
            "document",
            "document :: paper",
            "listing :: ui",
            "programme",
            "people",
            "pairing",
            "definition",
            "figure",
            "indicator"
        })
@NullMarked
package ru.nastavnik.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
