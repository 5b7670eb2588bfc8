/** Letters that leave an organisation with an outgoing number, and the incoming one of the municipality or department (7.4, 6.4, 8.3). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "organization",
            "form",
            "document",
            "document :: ui",
            "pdf"
        })
@NullMarked
package ru.nastavnik.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
