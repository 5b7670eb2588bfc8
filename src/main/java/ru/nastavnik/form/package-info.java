/** Camunda Forms as Vaadin fields, with validation on the server. */
@NullMarked
package ru.nastavnik.form;

import org.jspecify.annotations.NullMarked;
