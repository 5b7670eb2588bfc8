/** Reports and letters as files: workbook, text document, PDF. */
@NullMarked
package ru.nastavnik.monitoring.document;

import org.jspecify.annotations.NullMarked;
