package ru.nastavnik.shared.ui;

import java.time.LocalDate;
import java.util.Optional;

/** What the production calendar knows of a day that somebody sets as a term. */
@FunctionalInterface
public interface TermDays {
    /** Why one might think again, as a Russian sentence: it is a day off, or nobody has decreed its year yet. */
    Optional<String> doubt(LocalDate day);
}
