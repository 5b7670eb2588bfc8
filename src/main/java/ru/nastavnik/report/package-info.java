/** Reports: computed from figures, indicators, plans and the ledger, printed, issued; sheets for federal systems (1, 4, 5, 9). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "calendar",
            "calendar :: ui",
            "organization",
            "document",
            "document :: paper",
            "listing",
            "listing :: ui",
            "definition",
            "load :: ui",
            "figure",
            "population",
            "indicator",
            "coverage"
        })
@NullMarked
package ru.nastavnik.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
