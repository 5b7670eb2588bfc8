/** Word documents as PDF/A, by a LibreOffice that is installed beside the application, or a sentence why there is none. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package ru.nastavnik.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
