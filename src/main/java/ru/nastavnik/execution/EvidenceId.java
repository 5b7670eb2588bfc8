package ru.nastavnik.execution;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of an evidence file; what a form's file field holds. */
public record EvidenceId(UUID value) {
    public static EvidenceId of(String text) {
        return new EvidenceId(UUID.fromString(text));
    }

    public static EvidenceId next() {
        return new EvidenceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
