package ru.nastavnik.calendar;

import java.time.LocalDate;

/** Days without lessons, both ends included. */
public record SchoolHoliday(Kind kind, LocalDate from, LocalDate to) {

    /** In the order of the school year. */
    public enum Kind {
        AUTUMN("осенние"),
        WINTER("зимние"),
        /** For the first form only, in February; everybody else has lessons. */
        FIRST_FORM("дополнительные для первых классов"),
        SPRING("весенние"),
        SUMMER("летние");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
