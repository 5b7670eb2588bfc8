package ru.nastavnik.inbox;

/**
 * A filter of the task list that a person keeps under a name.
 *
 * @param text part of a title or organisation, empty for all
 * @param term code of the term chosen on the screen
 */
public record SavedFilter(String name, String text, String term) {}
