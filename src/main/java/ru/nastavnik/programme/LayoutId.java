package ru.nastavnik.programme;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of one version of the programme's layout. */
public record LayoutId(UUID value) {
    public static LayoutId of(String text) {
        return new LayoutId(UUID.fromString(text));
    }

    public static LayoutId next() {
        return new LayoutId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
