package ru.nastavnik.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;

/**
 * A request to give a step of a roadmap in force more time.
 *
 * @param formerTo the last day when it was asked
 * @param reason why more time is needed
 * @param decidedOn the day of the director's decision, or that on which the request ended, or null
 * @param refusal why the director refused or why the request ended undecided, or null
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
        @Nullable LocalDate decidedOn,
        @Nullable String refusal) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** «срок продлён с 19.09.2026 до 26.09.2026 решением от 10.09.2026: карантин». */
    public String note() {
        String decision = decidedOn == null ? "" : " решением от " + DAY.format(decidedOn);
        return "срок продлён с " + DAY.format(formerTo) + " до " + DAY.format(wantedTo) + decision + ": " + reason;
    }

    /** What became of it. */
    public enum State {
        REQUESTED("ждёт решения директора"),
        GRANTED("срок продлён"),
        REFUSED("отказано"),
        /** The organisation left the directive or the directive was closed before the director decided. */
        ENDED("прекращён без решения");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
