package ru.nastavnik.document;

/** How a registered document was signed. */
public enum SigningWay {
    HAND("на бумаге"),
    ELECTRONIC("электронной подписью"),
    /** Registered by the signatory's explicit word. */
    UNCONFIRMED("электронной подписью, не подтверждённой при регистрации, по решению подписавшего");

    private final String title;

    SigningWay(String title) {
        this.title = title;
    }

    /** After «подписан». */
    public String title() {
        return title;
    }

    public static SigningWay of(boolean confirmed) {
        return confirmed ? ELECTRONIC : UNCONFIRMED;
    }
}
