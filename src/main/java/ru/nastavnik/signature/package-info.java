/** Electronic signatures of registered documents: the file to sign, what was signed, what a check found, the marked copy. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "acquaintance",
            "pdf",
            "document",
            "document :: ui",
            "printing"
        })
@NullMarked
package ru.nastavnik.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
