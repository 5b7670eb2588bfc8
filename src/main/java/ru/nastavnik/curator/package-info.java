/** Appointing curators and pedagogue-navigators. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "directive",
            "acquaintance",
            "acquaintance :: ui",
            "approval",
            "approval :: ui",
            "document",
            "document :: ui",
            "workflow",
            "workflow :: ui",
            "inbox",
            "inbox :: ui",
            "organization",
            "access",
            "access :: ui",
            "audit",
            "language",
            "language :: ui",
            "calendar",
            "listing",
            "listing :: ui"
        })
@NullMarked
package ru.nastavnik.curator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
