package ru.nastavnik.roadmap;

import java.util.UUID;

/** Identity of one version of a roadmap template. */
public record RoadmapTemplateId(UUID value) {
    /** The first version of the form for schools and supplementary education: 34 steps. */
    public static final RoadmapTemplateId ORGANIZATION_2020 = of("0197a000-0000-7000-8000-000000000001");

    /** The first version of the form for vocational colleges: 10 steps. */
    public static final RoadmapTemplateId COLLEGE_2020 = of("0197a000-0000-7000-8000-000000000002");

    public static RoadmapTemplateId of(String text) {
        return new RoadmapTemplateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
