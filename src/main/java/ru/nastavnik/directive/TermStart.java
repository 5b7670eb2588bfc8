package ru.nastavnik.directive;

/** The event from which a term of the directive counts. */
public enum TermStart {
    SIGNED("подписание распоряжения", "от подписания распоряжения"),
    /** The launch reached whoever bears the duty; in later school years, the year was opened for them. */
    RECEIVED("получение распоряжения", "от получения распоряжения"),
    YEAR_BEGINS("начало учебного года (1 сентября)", "от начала учебного года"),
    YEAR_ENDS("конец учебного года (31 мая)", "от конца учебного года"),
    TERM_ENDS("окончание срока распоряжения", "от окончания срока распоряжения");

    private final String title;
    private final String from;

    TermStart(String title, String from) {
        this.title = title;
        this.from = from;
    }

    public String title() {
        return title;
    }

    /** «от получения распоряжения». */
    public String from() {
        return from;
    }
}
