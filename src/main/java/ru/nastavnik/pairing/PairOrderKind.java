package ru.nastavnik.pairing;

/** What an order does. All but the first name the earlier order that they change. */
public enum PairOrderKind {
    FIX("О закреплении наставнических пар и групп"),
    AMEND("О внесении изменений в состав наставнических пар и групп"),
    END("О прекращении работы наставнических пар и групп"),
    CANCEL("Об отмене приказа о закреплении наставнических пар и групп");

    private final String title;

    PairOrderKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean namesEarlier() {
        return this != FIX;
    }

    public boolean mayStartPairs() {
        return this == FIX || this == AMEND;
    }
}
