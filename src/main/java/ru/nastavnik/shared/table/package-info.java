/** Tables in files: reading what people send (CSV, XLSX), with limits, and writing what they take away. */
@NullMarked
@NamedInterface("table")
package ru.nastavnik.shared.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
