package ru.nastavnik.acquaintance;

/** How somebody was acquainted. The kinds are never merged: a notice that was read is no signature. */
public enum AcquaintanceState {
    PAPER("подпись на бумаге", true),
    /** Only where the school has entered its act on electronic documents or an agreement with the person. */
    ELECTRONIC("электронная подпись", true),
    /** Read by a link or in the system. */
    READ("прочитано, без подписи", false),
    /** A day that was noted before the kinds were told apart. */
    EARLIER("отмечено раньше, вид не указан", true);

    private final String title;
    private final boolean acquaints;

    AcquaintanceState(String title, boolean acquaints) {
        this.title = title;
        this.acquaints = acquaints;
    }

    public String title() {
        return title;
    }

    /** Whether nobody needs to ask for a signature any more. */
    public boolean acquaints() {
        return acquaints;
    }
}
