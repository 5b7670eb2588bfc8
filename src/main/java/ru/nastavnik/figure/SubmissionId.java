package ru.nastavnik.figure;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of what one organisation or municipality gives in one collection. */
public record SubmissionId(UUID value) {
    public static SubmissionId next() {
        return new SubmissionId(Ids.next());
    }

    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
