package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.List;

/** What another module has taken from a document's registration and keeps beside it. */
public interface RegistrationDependents {

    /**
     * What would change with the registration, in sentences for whoever is about to correct it.
     *
     * @param date the date that would hold
     */
    List<String> of(RegisteredDocument document, LocalDate date);

    /**
     * Follows the correction, in its transaction.
     *
     * @param former the registration that held before
     */
    void corrected(RegisteredDocument former, String number, LocalDate date);
}
