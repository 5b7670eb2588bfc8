package ru.nastavnik.access;

/** What waits for whoever holds a post; the module that keeps the lists of tasks knows. */
public interface PostWork {
    /** How many tasks are open for the role in the territory. */
    int waiting(Role role, Territory territory);
}
