/**
 * The department's half of the directive (1, 3.2–5, 6.4, 7.4, 8.3, 9): collection campaigns, indicators, reports and
 * recommendations. What is collected and how it is reported are definitions in data.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "shared :: table",
            "access",
            "audit",
            "calendar",
            "organization",
            "workflow",
            "workflow :: ui",
            "document",
            "inbox",
            "directive",
            "programme",
            "people",
            "pairing"
        })
@NullMarked
package ru.nastavnik.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
