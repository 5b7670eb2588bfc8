package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.roadmap.domain.PlanningFrame;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Collects what a plan must keep to. */
@Component
class RoadmapFrames {

    PlanningFrame of(OrganizationId organization, UUID launch, SchoolYear year) {
        Term wholeYear = new Term(LocalDate.of(year.startYear(), 7, 1), LocalDate.of(year.startYear() + 1, 6, 30));
        return new PlanningFrame(year, wholeYear, List.of());
    }
}
