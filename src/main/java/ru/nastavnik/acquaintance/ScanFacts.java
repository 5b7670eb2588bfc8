package ru.nastavnik.acquaintance;

/**
 * What a screen shows of the scan of a signed sheet; the content is read when somebody downloads it.
 *
 * @param contentType as found in the content itself
 */
public record ScanFacts(String name, String contentType) {}
