package ru.nastavnik.pairing;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.PersonName;

/**
 * A person whom an order on pairs names.
 *
 * @param post null for those of whom the order says none
 */
public record NamedPerson(PersonName name, @Nullable String post) {}
