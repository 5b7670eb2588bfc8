package ru.nastavnik.pdf;

import ru.nastavnik.shared.DomainException;

/** A document could not be made a PDF. The message says why and what to do; the document itself is as it was. */
public class PdfFailedException extends DomainException {
    public PdfFailedException(String message) {
        super(message);
    }

    public PdfFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
