package ru.nastavnik.language;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.PersonName;

/**
 * A person whom papers name in some case.
 *
 * @param post in the nominative; null if papers name none
 */
public record PersonInPapers(PersonName name, @Nullable String post) {}
