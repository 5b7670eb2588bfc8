package ru.nastavnik.printing;

/** How far a stack is. */
public enum PrintJobState {
    /** Is being made, or waits for its turn. */
    WAITING("готовится"),
    READY("готово"),
    CANCELLED("отменено"),
    FAILED("не получилось");

    private final String title;

    PrintJobState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
