/** Matching, orders that fix pairs, the ledger of pairs and their meetings. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "people",
            "acquaintance",
            "acquaintance :: ui",
            "approval",
            "approval :: ui",
            "document",
            "document :: ui",
            "printing",
            "workflow",
            "inbox",
            "inbox :: ui",
            "language",
            "language :: ui",
            "programme",
            "organization",
            "access",
            "audit",
            "calendar",
            "directive"
        })
@NullMarked
package ru.nastavnik.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
