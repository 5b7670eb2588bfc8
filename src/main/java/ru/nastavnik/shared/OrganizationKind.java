package ru.nastavnik.shared;

/** Kinds of organisations that the directive addresses (points 6.2, 7 and 8). */
public enum OrganizationKind {
    SCHOOL("school", "общеобразовательная организация"),
    EXTRA("extra", "организация дополнительного образования"),
    COLLEGE("college", "профессиональная образовательная организация");

    private final String code;
    private final String title;

    OrganizationKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The code used in data files, process variables and decision tables. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** The department that sees organisations of this kind. */
    public Department department() {
        return this == COLLEGE ? Department.VOCATIONAL_EDUCATION : Department.GENERAL_EDUCATION;
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static OrganizationKind ofCode(String code) {
        for (OrganizationKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Неизвестный вид организации: " + code);
    }
}
