/** Carrying out a roadmap: steps with their output, journals of rows, evidence and drafts. */
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
            "form",
            "inbox",
            "inbox :: ui",
            "approval",
            "programme",
            "people",
            "pairing",
            "roadmap",
            "directive",
            "document",
            "printing",
            "printing :: ui"
        })
@NullMarked
package ru.nastavnik.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
