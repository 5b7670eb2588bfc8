/** How long papers are kept, the acts by which a director releases what has been kept long enough, and the archive as one file. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "organization",
            "document",
            "document :: paper",
            "printing"
        })
@NullMarked
package ru.nastavnik.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
