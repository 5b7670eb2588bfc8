package ru.nastavnik.document;

import org.jspecify.annotations.Nullable;

/**
 * A line of the reference list: what can be written into a template.
 *
 * @param spelled with its braces
 * @param what a field, a list or a condition, in words
 * @param within the list in which it can stand; null: anywhere
 * @param required whether the template must have it
 * @param sample what the preview shows
 */
public record TemplateField(
        String spelled, String what, @Nullable String within, boolean required, String sample) {}
