package ru.nastavnik.language;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.PersonName;

/** A part of a person's name: each declines by rules of its own. */
public enum NamePart {
    SURNAME("фамилия"),
    GIVEN_NAME("имя"),
    PATRONYMIC("отчество");

    private final String title;

    NamePart(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** This part of a name; null for the patronymic of somebody who has none. */
    public @Nullable String of(PersonName name) {
        return switch (this) {
            case SURNAME -> name.surname();
            case GIVEN_NAME -> name.givenName();
            case PATRONYMIC -> name.patronymic();
        };
    }
}
