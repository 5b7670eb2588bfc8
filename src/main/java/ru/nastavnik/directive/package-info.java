/** The directive as data: points, addressees, launch and control. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "organization",
            "workflow",
            "workflow :: ui",
            "calendar",
            "inbox",
            "inbox :: ui",
            "document",
            "document :: ui",
            "access",
            "audit"
        })
@NullMarked
package ru.nastavnik.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
