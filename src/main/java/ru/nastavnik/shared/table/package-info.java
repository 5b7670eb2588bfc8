/**
 * Tables in files: the one reader of what people send (XLSX, XLS, ODS, CSV), within limits and cell by cell, the one way
 * from its cells to columns, and the writing of what people take away.
 */
@NullMarked
package ru.nastavnik.shared.table;

import org.jspecify.annotations.NullMarked;
