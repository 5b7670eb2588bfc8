package ru.nastavnik.protocol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a protocol says. Texts that were not entered are empty; several paragraphs stand on lines of their own.
 *
 * @param date of the meeting, which is the date of the protocol
 * @param heading what meeting it was, in the genitive: «заседания педагогического совета»
 * @param chair surname with name or initials
 * @param secretary likewise
 * @param present how many were present; null if it is not known yet
 * @param attendees who they were, if they are listed
 */
public record ProtocolContent(
        LocalDate date,
        String heading,
        String chair,
        String secretary,
        @Nullable Integer present,
        String attendees,
        String invited,
        List<Item> items) {

    /**
     * One question of the agenda.
     *
     * @param topic as it stands in the agenda
     * @param vote «Единогласно», «за – 12, против – 1»; empty if nobody voted
     */
    public record Item(String topic, String heard, String spoke, String vote, List<Decision> decisions) {
        public Item {
            decisions = List.copyOf(decisions);
        }
    }

    /** @param term by which it is to be done; null if there is none */
    public record Decision(
            String text, String responsible, @Nullable LocalDate term) {}

    public ProtocolContent {
        items = List.copyOf(items);
    }
}
