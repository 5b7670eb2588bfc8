/** Roadmaps: templates, approval, the 34 and the 10 steps, their journals. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "approval",
            "approval :: ui",
            "shared :: ui",
            "directive",
            "acquaintance",
            "document",
            "programme",
            "workflow",
            "workflow :: ui",
            "inbox",
            "inbox :: ui",
            "organization",
            "access",
            "audit",
            "calendar",
            "calendar :: ui",
            "language"
        })
@NullMarked
package ru.nastavnik.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
