package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.roadmap.domain.OfficialForm;
import ru.nastavnik.roadmap.domain.PlanProposal;
import ru.nastavnik.roadmap.domain.PlanRules;
import ru.nastavnik.roadmap.domain.PlanningFrame;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;

@ApplicationTest
class OfficialTemplatesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Autowired
    RoadmapTemplates templates;

    @ParameterizedTest
    @EnumSource
    void theDatabaseHoldsTheOfficialFormWordForWord(RoadmapKind kind) {
        RoadmapTemplate official = kind == RoadmapKind.COLLEGE ? OfficialForm.college() : OfficialForm.organization();
        RoadmapTemplate stored = templates.inForce(kind, DAY).orElseThrow();
        assertThat(stored.id()).isEqualTo(official.id());
        assertThat(stored.steps())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("usualTerm")
                .isEqualTo(official.steps());
    }

    @ParameterizedTest
    @EnumSource
    void theUsualTermsFitTheOrderOfTheSteps(RoadmapKind kind) {
        SchoolYear year = new SchoolYear(2026);
        RoadmapTemplate template = templates.inForce(kind, DAY).orElseThrow();
        PlanningFrame frame =
                new PlanningFrame(year, new Term(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30)), List.of());
        for (LocalDate today : List.of(year.firstDay(), LocalDate.of(2026, 11, 23), LocalDate.of(2027, 2, 1))) {
            PlanProposal proposal = new PlanProposal(
                    frame, today, day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue());
            assertThat(new PlanRules(template, frame).violations(proposal.rows(template, step -> "Куратор")))
                    .as("planned on " + today)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoFormBeforeTheAct(RoadmapKind kind) {
        assertThat(templates.inForce(kind, LocalDate.of(2020, 5, 26))).isEmpty();
    }
}
