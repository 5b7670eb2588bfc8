package ru.nastavnik.dashboard;

/** State of what comes before the roadmap's steps: the curator, the programme, the roadmap itself. */
public enum Preparation {
    /** Not begun: nobody has written anything, though a task may wait for somebody. */
    NOT_BEGUN("—"),
    /** Being written in the organisation. */
    IN_WORK("готовится"),
    /** Lies with the director. */
    AT_DIRECTOR("у директора"),
    /** Waits for the municipal head's or the department's agreement. */
    AT_AGREEMENT("на согласовании"),
    /** Appointed, approved, in force. */
    READY("есть");

    private final String title;

    Preparation(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
