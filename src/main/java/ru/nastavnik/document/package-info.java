/** Templates, rendering, numbering and the archive of registered documents. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "language",
            "language :: ui",
            "access",
            "audit",
            "organization",
            "calendar",
            "pdf",
            "printing",
            "printing :: ui"
        })
@NullMarked
package ru.nastavnik.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
