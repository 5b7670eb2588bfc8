package ru.nastavnik.document;

/** A scan was attached to a registered document; told in the same transaction. */
public record ScanAttached(RegisteredDocument document, DocumentFile scan) {}
