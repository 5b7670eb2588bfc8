package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of an enterprise or university in the regional register. */
public record EnterpriseId(UUID value) {
    public static EnterpriseId of(String text) {
        return new EnterpriseId(UUID.fromString(text));
    }

    public static EnterpriseId next() {
        return new EnterpriseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
