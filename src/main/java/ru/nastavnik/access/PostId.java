package ru.nastavnik.access;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a post that an account holds from one day to another. */
public record PostId(UUID value) {
    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    public static PostId next() {
        return new PostId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
