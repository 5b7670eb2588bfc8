package ru.nastavnik.access;

/** What a post lets its holder do. Roles follow from posts and are never granted by themselves. */
public enum Role {
    /** A department of the region: registers, launches and controls the directive (1.1, 9). */
    DEPARTMENT("Департамент"),
    /** The regional mentoring centre and the operators by form (3.1, 3.2). */
    CENTRE_OPERATOR("Оператор регионального центра"),
    /** Head of a municipal education authority (6). */
    MUNICIPAL_HEAD("Руководитель органа управления образованием"),
    /** Helps the municipal head: drafts, but does not approve. */
    MUNICIPAL_COORDINATOR("Муниципальный координатор"),
    /** Director of an organisation (6.2, 7, 8). */
    DIRECTOR("Директор"),
    /** Curator of a school or supplementary organisation (7.2, 6.2), pedagogue-navigator of a college (8.2). */
    CURATOR("Куратор"),
    /** Keeps an organisation's registers: enters and corrects numbers, attaches scans; approves nothing. The director gives the post. */
    SECRETARY("Делопроизводитель"),
    /** Keeps accounts, organisations and the running of the system; sees no personal data of pupils. */
    ADMINISTRATOR("Администратор");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The authority's name in Spring Security. */
    public String authority() {
        return "ROLE_" + name();
    }
}
