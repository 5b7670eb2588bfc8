package ru.nastavnik.archive;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of an act by which papers are released from keeping. */
public record DisposalActId(UUID value) {

    public static DisposalActId next() {
        return new DisposalActId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
