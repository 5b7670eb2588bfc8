package ru.nastavnik.form;

import java.util.Set;

/** The conditions of a form, asked together about one set of data: whoever evaluates them has to begin only once. */
public interface FormConditions {

    /** Those that hold, each as {@link FormCondition#holds} says; by identity. */
    Set<FormCondition> holding(FormData data);
}
