package ru.nastavnik.document;

/**
 * A book of numbers. Documents of one register share a row of numbers in their organisation and calendar year; the index
 * belongs to the register (DOMAIN §8).
 */
public enum NumberRegister {
    ORDERS("Приказы по основной деятельности", "-од"),
    STAFF_ORDERS("Приказы по личному составу", "-лс"),
    PUPIL_ORDERS("Приказы по обучающимся", "-у"),
    PROTOCOLS("Протоколы", ""),
    REPORTS("Отчёты", ""),
    LETTERS("Исходящие письма", ""),
    /** What came from others: the receiver notes its own number beside the sender's. */
    INCOMING("Входящие письма", ""),
    /** Registered by its date alone: a report that is signed and leaves with a letter. */
    DATED("Без номера", ""),
    /** Blanks and sheets: printed, never registered. */
    UNNUMBERED("Без регистрации", "");

    private final String title;
    private final String usualSuffix;

    NumberRegister(String title, String usualSuffix) {
        this.title = title;
        this.usualSuffix = usualSuffix;
    }

    public String title() {
        return title;
    }

    /** What is added to its numbers until the organisation says otherwise: «-од». */
    public String usualSuffix() {
        return usualSuffix;
    }

    public boolean numbered() {
        return this != DATED && this != UNNUMBERED;
    }
}
