/** Tables in files: reading what people send (CSV, XLSX), with limits, and writing what they take away. */
@NullMarked
package ru.nastavnik.shared.table;

import org.jspecify.annotations.NullMarked;
