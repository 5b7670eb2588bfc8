package ru.nastavnik.document;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.PersonName;

/**
 * Who signs: the post as it stands before the signature, and the person.
 *
 * @param ground by what an acting person signs, in the genitive, «приказа управления образования от 01.09.2026 № 45»;
 *     null if none is known
 */
public record Signatory(
        String post, PersonName name, @Nullable String ground) {

    public Signatory(String post, PersonName name) {
        this(post, name, null);
    }
}
