package ru.nastavnik.calendar;

/** In what a term is counted. */
public enum TermUnit {
    WORKING_DAYS("рабочие дни"),
    CALENDAR_DAYS("календарные дни"),
    MONTHS("месяцы");

    private final String title;

    TermUnit(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
