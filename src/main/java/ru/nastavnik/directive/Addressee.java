package ru.nastavnik.directive;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationKind;

/** Whom a point of the directive addresses. */
public enum Addressee {
    DEPARTMENTS("департаменты"),
    REGIONAL_CENTRE("региональный наставнический центр"),
    OPERATORS("операторы форм наставничества"),
    PROJECT_OFFICE("проектный офис"),
    TEACHER_INSTITUTE("институт повышения квалификации"),
    MUNICIPALITIES("руководители органов управления образованием"),
    SCHOOLS("руководители общеобразовательных организаций"),
    COLLEGES("руководители профессиональных образовательных организаций");

    private final String title;

    Addressee(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * The kind of organisations that a point addresses directly; null for the others. Supplementary education is not
     * addressed by a point of its own: its tasks cite 6.2.
     */
    public @Nullable OrganizationKind kind() {
        return this == SCHOOLS ? OrganizationKind.SCHOOL : this == COLLEGES ? OrganizationKind.COLLEGE : null;
    }
}
