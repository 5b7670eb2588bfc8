package ru.nastavnik.shared.table;

/**
 * Why a cell of a file cannot be loaded.
 *
 * @param row row as a spreadsheet numbers it; the header is row 1
 * @param column title of the column, empty if the whole row is meant
 * @param message what is wrong and what was expected, in Russian
 */
public record ImportFault(int row, String column, String message) {}
