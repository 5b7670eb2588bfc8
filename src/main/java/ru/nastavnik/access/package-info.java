/** Accounts, posts, roles, substitution, sign-in and row scope. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "audit"})
@NullMarked
package ru.nastavnik.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
