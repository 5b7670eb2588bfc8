/** Camunda Forms as Vaadin fields, with validation on the server. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui"})
@NullMarked
package ru.nastavnik.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
