/** Persons, registers of mentors and mentees, consents. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "organization",
            "access",
            "audit",
            "language",
            "language :: ui",
            "document",
            "printing",
            "printing :: ui",
            "calendar"
        })
@NullMarked
package ru.nastavnik.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
