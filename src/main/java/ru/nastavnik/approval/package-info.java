/** Rounds of review with remarks on rows, shared by everything that is approved. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "workflow",
            "access",
            "audit",
            "calendar",
            "inbox",
            "inbox :: ui",
            "document",
            "document :: ui",
            "document :: paper",
            "organization"
        })
@NullMarked
package ru.nastavnik.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
