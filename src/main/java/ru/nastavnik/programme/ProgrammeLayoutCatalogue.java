package ru.nastavnik.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.LayoutCatalogue;

/** Offers the versions of the programme's layout to the one who registers a directive (3.1). */
@Component
class ProgrammeLayoutCatalogue implements LayoutCatalogue {
    /** Kind of the layout in a launch. */
    static final String KIND = "programme";

    private final ProgrammeLayouts layouts;
    private final AuditTrail audit;

    ProgrammeLayoutCatalogue(ProgrammeLayouts layouts, AuditTrail audit) {
        this.layouts = layouts;
        this.audit = audit;
    }

    @Override
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (ProgrammeLayout layout : layouts.versions()) {
            LocalDate effectiveFrom = layout.effectiveFrom();
            if (effectiveFrom != null) {
                versions.add(new Version(
                        KIND,
                        "Макет программы наставничества",
                        layout.id().toString(),
                        "версия " + layout.number(),
                        effectiveFrom,
                        "layouts/" + layout.id()));
            }
        }
        return versions;
    }

    /** The versions offered are approved ones; what is new is that the centre confirmed them for a launch. */
    @Override
    public void approved(List<String> versions) {
        versions.forEach(version -> audit.record("programme-layout.confirmed", "programme-layout", version, Map.of()));
    }
}
