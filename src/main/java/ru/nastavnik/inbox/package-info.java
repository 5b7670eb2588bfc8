/** Task lists: the read model of open tasks, drafts and delegation. */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: ui", "workflow", "access", "audit", "organization", "calendar"})
@NullMarked
package ru.nastavnik.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
