package ru.nastavnik.audit;

import java.util.Map;

/** A bean of a module that says in Russian what its recorded actions mean. */
@FunctionalInterface
public interface ActionTitles {

    /** Titles by the action's code. */
    Map<String, String> titles();
}
