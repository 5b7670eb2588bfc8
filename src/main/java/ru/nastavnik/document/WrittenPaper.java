package ru.nastavnik.document;

import java.time.LocalDate;

/**
 * All that a paper's text is written from: with the same template it gives the same text again.
 *
 * @param date decides the layout
 * @param data complete, with letterhead and signature; number and date of signing stay open
 * @param title of the file
 * @param author of the file: the organisation
 */
public record WrittenPaper(DocumentKind kind, LocalDate date, DocumentData data, String title, String author) {}
