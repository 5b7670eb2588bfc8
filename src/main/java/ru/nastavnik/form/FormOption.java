package ru.nastavnik.form;

/**
 * One choice of a radio, select, checklist or tag list.
 *
 * @param value what is stored
 * @param label what people read
 */
public record FormOption(String value, String label) {}
