/** Reports as files: workbook, text document, PDF. */
@NullMarked
package ru.nastavnik.report.document;

import org.jspecify.annotations.NullMarked;
