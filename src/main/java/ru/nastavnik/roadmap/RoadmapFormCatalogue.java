package ru.nastavnik.roadmap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.LayoutCatalogue;

/** Offers the versions of the two roadmap forms to the one who registers a directive (3.1). */
@Component
class RoadmapFormCatalogue implements LayoutCatalogue {
    private final RoadmapTemplates templates;
    private final AuditTrail audit;

    RoadmapFormCatalogue(RoadmapTemplates templates, AuditTrail audit) {
        this.templates = templates;
        this.audit = audit;
    }

    /** {@code roadmap-organization}, {@code roadmap-college}. */
    static String code(RoadmapKind kind) {
        return "roadmap-" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Version> versions() {
        return Arrays.stream(RoadmapKind.values())
                .flatMap(kind -> templates.versions(kind).stream()
                        .filter(RoadmapTemplate::approved)
                        .map(template -> new Version(
                                code(kind),
                                kind.title(),
                                template.id().toString(),
                                "версия " + template.number() + ", шагов: "
                                        + template.steps().size(),
                                template.effectiveFrom(),
                                "roadmap-forms/" + template.id())))
                .toList();
    }

    /** The versions offered are approved ones; what is new is that the centre confirmed them for a launch. */
    @Override
    public void approved(List<String> versions) {
        versions.forEach(version -> audit.record("roadmap-form.confirmed", "roadmap-form", version, Map.of()));
    }
}
