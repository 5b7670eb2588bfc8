/** Notices: who is told of what, in the application, by mail and in a calendar. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "access", "audit", "calendar", "workflow", "inbox"})
@NullMarked
package ru.nastavnik.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
