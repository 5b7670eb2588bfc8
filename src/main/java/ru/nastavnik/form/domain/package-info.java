/** Reading Camunda Forms files and the FEEL conditions in them; no Spring, engine or interface. */
@NullMarked
package ru.nastavnik.form.domain;

import org.jspecify.annotations.NullMarked;
