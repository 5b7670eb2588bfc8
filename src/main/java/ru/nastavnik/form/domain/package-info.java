/** Reading Camunda Forms files; no Spring, engine or interface. */
@NullMarked
package ru.nastavnik.form.domain;

import org.jspecify.annotations.NullMarked;
