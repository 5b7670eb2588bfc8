package ru.nastavnik.directive;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a directive. */
public record DirectiveId(UUID value) {
    public static DirectiveId of(String text) {
        return new DirectiveId(UUID.fromString(text));
    }

    public static DirectiveId next() {
        return new DirectiveId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
