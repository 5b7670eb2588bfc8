package ru.nastavnik.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.PersonName;

/** A person as the organisation sees it. */
public record Person(
        PersonId id,
        PersonName name,
        PersonKind kind,
        @Nullable LocalDate birthDate,
        @Nullable String post,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Enterprise enterprise,
        long version) {

    /** Who this is, in a few words, for lists: post and enterprise, or the kind. */
    public String description() {
        String what = post == null ? kind.title() : post;
        return enterprise == null ? what : what + ", " + enterprise.name();
    }
}
