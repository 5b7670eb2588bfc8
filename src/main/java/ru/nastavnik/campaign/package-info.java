/** Collection campaigns: whom they ask, submissions and what is decided on them (3.2, 6.4, 7.4, 8.3, 9). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "calendar",
            "organization",
            "workflow",
            "workflow :: ui",
            "inbox",
            "inbox :: ui",
            "approval",
            "approval :: ui",
            "directive",
            "programme",
            "roadmap",
            "definition",
            "figure"
        })
@NullMarked
package ru.nastavnik.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
