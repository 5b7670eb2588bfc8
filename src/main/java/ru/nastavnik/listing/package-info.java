/** Lists as papers that an official can sign: .xlsx, .docx, .pdf on A4 and A3, each with title, moment, filter and scope. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "document", "document :: paper"})
@NullMarked
package ru.nastavnik.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
