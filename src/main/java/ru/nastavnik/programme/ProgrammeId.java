package ru.nastavnik.programme;

import java.util.UUID;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.shared.Ids;

/** Identity of an organisation's programme of mentoring; also the key of its approval process. */
public record ProgrammeId(UUID value) {
    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    public static ProgrammeId next() {
        return new ProgrammeId(Ids.next());
    }

    /** The programme as what is reviewed. */
    public ReviewSubject paper() {
        return new ReviewSubject(Programmes.SUBJECT, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
