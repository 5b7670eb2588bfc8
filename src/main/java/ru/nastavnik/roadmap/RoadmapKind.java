package ru.nastavnik.roadmap;

import ru.nastavnik.shared.OrganizationKind;

/** The two forms of the roadmap in the directive's annexes. */
public enum RoadmapKind {
    /** Schools and supplementary education: 34 steps in seven stages. */
    ORGANIZATION("Дорожная карта образовательной организации"),
    /** Vocational colleges: 10 steps in four stages. */
    COLLEGE("Дорожная карта профессиональной образовательной организации");

    private final String title;

    RoadmapKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static RoadmapKind of(OrganizationKind kind) {
        return kind == OrganizationKind.COLLEGE ? COLLEGE : ORGANIZATION;
    }
}
