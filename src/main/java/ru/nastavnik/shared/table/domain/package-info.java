/** What people write into cells: numbers, titles of columns, names of places. Knows nothing but texts. */
@NullMarked
package ru.nastavnik.shared.table.domain;

import org.jspecify.annotations.NullMarked;
