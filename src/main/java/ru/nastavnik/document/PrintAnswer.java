package ru.nastavnik.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the public page says about a print or a file. */
public sealed interface PrintAnswer {

    /**
     * A registered document: what everybody may know of it.
     *
     * @param owner the organisation whose document it is
     * @param number empty for what has a date alone
     * @param edited whether the text was changed after it was printed
     * @param later what a later document does to it; null while it is in force as it stands
     */
    record Registered(
            String owner,
            DocumentKind kind,
            String number,
            LocalDate date,
            DocumentRelation.@Nullable Type later,
            boolean edited)
            implements PrintAnswer {

        /** Of a document that was registered as it was printed. */
        public Registered(
                String owner, DocumentKind kind, String number, LocalDate date, DocumentRelation.@Nullable Type later) {
            this(owner, kind, number, date, later, false);
        }

        /** «№ 15-од от 07.09.2026»; «от 07.09.2026» for what has no number. */
        public String reference() {
            return number.isEmpty() ? "от " + Dates.written(date) : "№ " + number + " от " + Dates.written(date);
        }

        /** «Действует», «Изменён», «Прекращён», «Отменён». */
        public String state() {
            return later == null ? "Действует" : later.state();
        }
    }

    /** No such document, or not this code: the page does not tell which. */
    record Unknown() implements PrintAnswer {}

    /**
     * Not looked for: too many questions that found nothing.
     *
     * @param minutes after which one may ask again
     */
    record TooMany(long minutes) implements PrintAnswer {}
}
