/** Registered documents and drafts as HTML sheets, for reading on the page and printing. */
@NullMarked
package ru.nastavnik.document.page;

import org.jspecify.annotations.NullMarked;
