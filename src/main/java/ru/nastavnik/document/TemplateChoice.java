package ru.nastavnik.document;

/**
 * Something that a sample document may have or not.
 *
 * @param key in the schema
 * @param title in the words of the reference list
 */
public record TemplateChoice(String key, String title) {}
