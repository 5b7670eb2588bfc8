package ru.nastavnik.pairing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.PersonId;

/**
 * Who takes part in an organisation's school year, and whom an order has paired with whom. Carries ids, no names.
 *
 * @param pairs by number, those that have ended included; no drafts
 */
public record Circle(List<Part> parts, List<FixedPair> pairs) {
    public Circle {
        parts = List.copyOf(parts);
        pairs = List.copyOf(pairs);
    }

    /** A person's part; somebody may be a mentee and a mentor. */
    public record Part(
            PersonId person,
            ParticipantRole role,
            ParticipantState state,
            @Nullable String stateReason) {
        public boolean takesPart() {
            return state != ParticipantState.LEFT;
        }
    }

    public record FixedPair(
            PairId id,
            PersonId mentor,
            Set<PersonId> mentees,
            PairState state,
            @Nullable String endReason) {
        public FixedPair {
            mentees = Set.copyOf(mentees);
        }
    }
}
