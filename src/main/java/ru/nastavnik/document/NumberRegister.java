package ru.nastavnik.document;

/** Documents of one register share a row of numbers in their organisation and year. */
public enum NumberRegister {
    ORDERS("Приказы и распоряжения"),
    PROTOCOLS("Протоколы"),
    REPORTS("Отчёты"),
    /** Blanks and sheets: printed, never registered. */
    UNNUMBERED("Без регистрации");

    private final String title;

    NumberRegister(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
