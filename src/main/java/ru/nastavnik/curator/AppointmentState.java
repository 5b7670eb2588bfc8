package ru.nastavnik.curator;

/** Where the appointment of a curator stands. */
public enum AppointmentState {
    /** The director is to name a candidate. */
    CANDIDATE("ждёт кандидата"),
    /** The order is drafted and waits for the signature. */
    DRAFT("проект приказа"),
    /** Signed on paper; the number of the organisation's register is still to be entered. */
    SIGNED("подписан, ждёт номера"),
    /** Signed and registered; the curator is to acquaint themselves with it. */
    APPOINTED("назначен, ждёт ознакомления"),
    /** Acquainted; the appointment holds until an order ends it. */
    IN_FORCE("действует"),
    /** Ended by a later order, or given up before it was signed. */
    ENDED("прекращено");

    private final String title;

    AppointmentState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether an order is being prepared that will appoint somebody. */
    public boolean underWay() {
        return this == CANDIDATE || this == DRAFT || this == SIGNED;
    }

    /** Whether the person is curator by a signed order. */
    public boolean holds() {
        return this == APPOINTED || this == IN_FORCE;
    }
}
