package ru.nastavnik.language;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Gender;

/**
 * A stored form of a word.
 *
 * @param person the full name it holds for; null for everybody with the word
 */
public record StoredForm(
        UUID id,
        NamePart part,
        String nominative,
        Gender gender,
        GrammaticalCase grammaticalCase,
        String form,
        @Nullable String person) {}
