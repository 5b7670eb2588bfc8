package ru.nastavnik.organization;

/** What papers ask of an organisation or of the region, and where it is entered. */
public enum Requisite {
    ADDRESS("адрес организации по ЕГРЮЛ", "requisites", "директор"),
    INN("ИНН", "requisites", "директор"),
    OGRN("ОГРН", "requisites", "директор"),
    SITES("адреса страниц, на которых организация публикует сведения", "requisites", "директор"),
    REGION_PROCESSORS("кто хранит и обрабатывает данные системы", "admin/data-processors", "администратор");

    private final String title;
    private final String page;
    private final String enteredBy;

    Requisite(String title, String page, String enteredBy) {
        this.title = title;
        this.page = page;
        this.enteredBy = enteredBy;
    }

    public String title() {
        return title;
    }

    /** Address of the page on which it is entered. */
    public String page() {
        return page;
    }

    /** Whose page that is, in the nominative. */
    public String enteredBy() {
        return enteredBy;
    }
}
