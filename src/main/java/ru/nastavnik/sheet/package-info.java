/** Sheets of a roadmap's steps, printed from what its journals know: plans of pairs, questionnaires, bases (7.1, 8.1). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "form",
            "language",
            "organization",
            "document",
            "document :: paper",
            "printing",
            "programme",
            "people",
            "pairing",
            "roadmap",
            "execution"
        })
@NullMarked
package ru.nastavnik.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
