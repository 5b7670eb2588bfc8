package ru.nastavnik.pdf;

/**
 * Whether PDF can be made here.
 *
 * @param explanation a sentence for the person who wants one: by what program, or why not and what to do instead
 */
public record PdfAvailability(boolean available, String explanation) {}
