package ru.nastavnik.document;

/** How a value is written into a document. */
public enum FieldType {
    /** Text; line breaks stay line breaks. */
    TEXT,
    /** «07.09.2026». */
    DATE,
    /** A whole number. */
    NUMBER
}
