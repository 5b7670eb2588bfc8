/** The organisation's programme of mentoring and its approval. */
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
            "workflow",
            "workflow :: ui",
            "inbox",
            "inbox :: ui",
            "organization",
            "access",
            "audit",
            "calendar",
            "language"
        })
@NullMarked
package ru.nastavnik.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
