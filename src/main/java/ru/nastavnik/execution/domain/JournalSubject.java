package ru.nastavnik.execution.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a row of a journal is about. */
public sealed interface JournalSubject {

    UUID id();

    /** The name people read; stays in the organisation. Empty where nobody reads it and so none was looked up. */
    String title();

    /** Why nothing more is expected of this row; null while the subject takes part. */
    @Nullable
    String endReason();

    enum Part {
        MENTEE,
        MENTOR
    }

    /**
     * @param parts the parts the person takes or took this school year
     * @param registered those of them in which the person is in the base (steps 7, 11; college 5)
     */
    record OfPerson(
            UUID id,
            String title,
            String details,
            Set<Part> parts,
            Set<Part> registered,
            @Nullable String endReason) implements JournalSubject {
        public OfPerson {
            parts = Set.copyOf(parts);
            registered = Set.copyOf(registered);
        }
    }

    /** A pair or group that an order has fixed. */
    record OfPair(
            UUID id,
            String title,
            UUID mentor,
            Set<UUID> mentees,
            @Nullable String endReason) implements JournalSubject {
        public OfPair {
            mentees = Set.copyOf(mentees);
        }

        public Set<UUID> people() {
            Set<UUID> people = new HashSet<>(mentees);
            people.add(mentor);
            return people;
        }
    }
}
