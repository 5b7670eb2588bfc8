/** Value objects, ids and the interface kit; imports nothing of ours. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package ru.nastavnik.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
