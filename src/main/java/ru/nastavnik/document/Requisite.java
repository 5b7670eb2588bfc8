package ru.nastavnik.document;

/** Where in a paper a person is named; the layout says in which order the parts of the name stand there. */
public enum Requisite {
    /** In a sentence: «поручить куратору Кузнецовой М.И.». */
    TEXT,
    /** In a table of an annex. */
    ANNEX,
    /** In a line of acquaintance. */
    ACQUAINTANCE,
    /** Beside a signature. */
    SIGNATURE
}
