package ru.nastavnik.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one class of a module that spells a process model's strings: its key, the ids of its elements, its message
 * names and its variables. The tests compare the constants with the model in both directions, so neither can drift.
 *
 * <p>A constant is a {@code static final} field: a {@link ProcessKey}, a {@link ProcessVariable}, or a {@code String}
 * (or a collection of them) that is an element id or a message name of the model. The class has to name every user task,
 * every message and every variable that the model's conditions read.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessContract {
    /** The process's id, equal to its file name in {@code processes/}. */
    String value();
}
