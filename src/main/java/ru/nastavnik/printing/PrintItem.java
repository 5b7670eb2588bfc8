package ru.nastavnik.printing;

/**
 * One thing to print, before it is read.
 *
 * @param source code of the {@link PrintSource} that reads it
 * @param key by which the source finds it
 * @param label how the person knows it, for the list of what could not be printed
 */
public record PrintItem(String source, String key, String label) {}
