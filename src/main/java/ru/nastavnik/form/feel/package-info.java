/** The one door to the FEEL engine that Camunda brings: conditions of forms. */
@NullMarked
package ru.nastavnik.form.feel;

import org.jspecify.annotations.NullMarked;
