package ru.nastavnik.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;

/**
 * A request to give a step of a roadmap in force more time.
 *
 * @param formerTo the last day when it was asked
 * @param reason why more time is needed
 * @param refusal why the director refused, or null
 */
public record TermExtension(
        UUID id,
        RoadmapId roadmap,
        int stepNo,
        LocalDate formerTo,
        LocalDate wantedTo,
        String reason,
        State state,
        AccountId requestedBy,
        Instant requestedAt,
        @Nullable String refusal) {

    /** What became of it. */
    public enum State {
        REQUESTED("ждёт решения директора"),
        GRANTED("срок продлён"),
        REFUSED("отказано");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
