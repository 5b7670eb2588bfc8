package ru.nastavnik.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a register's journal.
 *
 * @param subject what the number was taken for; names no pupil
 * @param paper the paper that holds a reservation
 * @param document what was registered under it; null while it is only reserved
 * @param date the date that the paper bears: planned while the number is only reserved
 * @param reason why it was annulled
 */
public record RegisterEntry(
        UUID id,
        NumberRegister register,
        int year,
        String number,
        State state,
        DocumentKind kind,
        String subject,
        @Nullable UUID paper,
        @Nullable DocumentId document,
        LocalDate date,
        @Nullable String reason,
        Instant enteredAt,
        @Nullable String enteredBy) {

    public enum State {
        RESERVED("занят"),
        REGISTERED("зарегистрирован"),
        ANNULLED("аннулирован");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** «О назначении куратора» от 07.09.2026, for a refusal that names the holder. */
    String holder() {
        String what = "«" + subject + "» от " + Dates.written(date);
        return switch (state) {
            case REGISTERED -> what;
            case RESERVED -> "занят для документа " + what;
            case ANNULLED -> "аннулирован: " + reason;
        };
    }
}
