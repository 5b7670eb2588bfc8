package ru.nastavnik.campaign;

/** How far a submission is. */
public enum SubmissionState {
    OPEN("не сдано"),
    SUBMITTED("сдано, ждёт решения"),
    RETURNED("возвращено"),
    ACCEPTED("принято"),
    /** Freed with a reason, for example because the organisation left. */
    EXCUSED("освобождено");

    private final String title;

    SubmissionState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the figures are still to be given. */
    public boolean isMissing() {
        return this == OPEN || this == RETURNED;
    }
}
