package ru.nastavnik.directive;

/** The event from which a term of the directive counts. */
public enum TermStart {
    SIGNED("подписание распоряжения", "подписания распоряжения"),
    /** The launch reached whoever bears the duty; in later school years, the year was opened for them. */
    RECEIVED("получение распоряжения", "получения распоряжения"),
    YEAR_BEGINS("начало учебного года (1 сентября)", "начала учебного года"),
    YEAR_ENDS("конец учебного года (31 мая)", "конца учебного года"),
    TERM_ENDS("окончание срока распоряжения", "окончания срока распоряжения");

    private final String title;
    private final String genitive;

    TermStart(String title, String genitive) {
        this.title = title;
        this.genitive = genitive;
    }

    public String title() {
        return title;
    }

    /** «от получения распоряжения». */
    public String from() {
        return "от " + genitive;
    }

    /** «в день получения распоряжения». */
    public String onTheDay() {
        return "в день " + genitive;
    }
}
