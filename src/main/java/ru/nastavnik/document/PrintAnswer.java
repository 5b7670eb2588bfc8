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
     * @param until its last day; null for what names none
     * @param former whether the file bears a number or a day that was corrected since
     */
    record Registered(
            String owner,
            DocumentKind kind,
            String number,
            LocalDate date,
            DocumentRelation.@Nullable Type later,
            boolean edited,
            @Nullable LocalDate until,
            SigningWay signed,
            boolean former)
            implements PrintAnswer {

        /** Of a document that was registered as it was printed, signed by hand and without a last day. */
        public Registered(
                String owner, DocumentKind kind, String number, LocalDate date, DocumentRelation.@Nullable Type later) {
            this(owner, kind, number, date, later, false, null, SigningWay.HAND, false);
        }

        /** «№ 15-од от 07.09.2026»; «от 07.09.2026» for what has no number. */
        public String reference() {
            return number.isEmpty() ? "от " + Dates.written(date) : "№ " + number + " от " + Dates.written(date);
        }

        /** Whether it may be relied on as it stands: nothing later concerns it and its last day is not over. */
        public boolean holds(LocalDate today) {
            return state(today).equals(kind.state());
        }

        /** «Действует», «Изменён», «Прекращён», «Отменён»; «Срок истёк 31.05.2027»; of a letter «Зарегистрировано». */
        public String state(LocalDate today) {
            if (later == null || later == DocumentRelation.Type.AMENDS) {
                if (until != null && until.isBefore(today)) {
                    return "Срок истёк " + Dates.written(until);
                }
            }
            return later == null ? kind.state() : later.state();
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
