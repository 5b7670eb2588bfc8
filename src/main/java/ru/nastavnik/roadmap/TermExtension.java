package ru.nastavnik.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.DayText;

/**
 * A request to give a step of a roadmap in force more time.
 *
 * @param formerTo the last day when it was asked
 * @param reason why more time is needed
 * @param decidedOn the day of the director's decision, or that on which the request ended, or null
 * @param refusal why the director refused or why the request ended undecided, or null
 * @param order by which it was granted, or null
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
        @Nullable String refusal,
        @Nullable Order order) {

    /**
     * The signed order that moved the term.
     *
     * @param date its day of signing
     */
    public record Order(DocumentId document, String number, LocalDate date) {}

    /**
     * «срок продлён с 19.09.2026 до 26.09.2026 (от 10.09.2026 № 181-од): карантин»; the order that is yet to be signed
     * has no day and number, so that its own text names neither.
     */
    public String note() {
        return ground() + ": " + reason;
    }

    /** The same without the reason. */
    public String ground() {
        String by = order == null ? "" : " (от " + DayText.of(order.date()) + " № " + order.number() + ")";
        return "срок продлён с " + DayText.of(formerTo) + " до " + DayText.of(wantedTo) + by;
    }

    /** The same for another last day. */
    TermExtension until(LocalDate day) {
        return new TermExtension(
                id, roadmap, stepNo, formerTo, day, reason, state, requestedBy, requestedAt, decidedOn, refusal, order);
    }

    /** The same request where the stage was shifted while it waited: the term that it moves is the present one. */
    TermExtension movingFrom(@Nullable LocalDate present) {
        return present == null || present.equals(formerTo)
                ? this
                : new TermExtension(
                        id,
                        roadmap,
                        stepNo,
                        present,
                        wantedTo,
                        reason,
                        state,
                        requestedBy,
                        requestedAt,
                        decidedOn,
                        refusal,
                        order);
    }

    /** What became of it. */
    public enum State {
        REQUESTED("ждёт решения директора"),
        GRANTED("срок продлён"),
        REFUSED("отказано"),
        /** The organisation left the directive or the directive was closed before the director decided. */
        ENDED("прекращён без решения"),
        /** The curator took it back before the director decided. */
        CALLED_BACK("отозван");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
