/**
 * An order in the hands of the school's office: what lies with whoever signs, the sheet, extracts, and the journal of who
 * was acquainted and how. Other modules say whom their orders name ({@code OrderSource}).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "access",
            "audit",
            "organization",
            "document",
            "document :: ui",
            "printing",
            "printing :: ui"
        })
@NullMarked
package ru.nastavnik.acquaintance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
