package ru.nastavnik.pairing;

/** Where an order on pairs stands. */
public enum PairOrderState {
    DRAFT("проект"),
    SENT("на подписи у директора"),
    RETURNED("возвращён с замечаниями"),
    SIGNED("подписан, ждёт номера"),
    REGISTERED("зарегистрирован");

    private final String title;

    PairOrderState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the curator may still change what it says. */
    public boolean isDraft() {
        return this == DRAFT || this == RETURNED;
    }
}
