package ru.nastavnik.execution.domain;

import static ru.nastavnik.roadmap.DonePer.MENTEE;
import static ru.nastavnik.roadmap.DonePer.MENTOR;
import static ru.nastavnik.roadmap.DonePer.ORG;
import static ru.nastavnik.roadmap.DonePer.PAIR;
import static ru.nastavnik.roadmap.DonePer.PARTICIPANT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RoadmapTemplateId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.UsualTerm;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** The steps of the directive's form that matter to rows, with its order. */
final class SchoolSteps {
    static final List<StepDefinition> ALL = List.of(
            step(1, StepKind.INFORM, ORG),
            step(5, StepKind.SURVEY, MENTEE, 1),
            step(7, StepKind.REGISTER, ORG, 5),
            step(9, StepKind.ASSESSMENT, MENTEE, 7),
            step(10, StepKind.SURVEY, MENTOR, 1),
            step(11, StepKind.REGISTER, ORG, 7, 10),
            step(12, StepKind.ASSESSMENT, MENTOR, 11),
            step(13, StepKind.INTERVIEW, MENTOR, 11),
            step(14, StepKind.PREPARE, ORG, 7),
            step(15, StepKind.TRAINING, MENTOR, 11, 13, 14),
            step(16, StepKind.MEETING, ORG, 7, 15),
            step(17, StepKind.SURVEY, PARTICIPANT, 16),
            step(18, StepKind.MATCHING, ORG, 17),
            step(19, StepKind.ORDER, ORG, 18),
            step(20, StepKind.PAIR_MEETING, PAIR, 9, 12, 19),
            step(21, StepKind.PAIR_MEETING, PAIR, 20),
            step(22, StepKind.PAIR_MEETING, PAIR, 21),
            step(23, StepKind.PAIR_MEETING, PAIR, 22),
            step(24, StepKind.FEEDBACK, PARTICIPANT, 22),
            step(25, StepKind.PAIR_MEETING, PAIR, 23, 24),
            step(26, StepKind.MEETING, ORG, 25),
            step(27, StepKind.SURVEY, PARTICIPANT, 26),
            step(31, StepKind.ASSESSMENT, PARTICIPANT, 9, 12, 26));

    private SchoolSteps() {}

    /** A roadmap in force with these steps and no planned days. */
    static RoadmapView roadmap() {
        RoadmapTemplate form = new RoadmapTemplate(
                new RoadmapTemplateId(UUID.randomUUID()),
                RoadmapKind.ORGANIZATION,
                1,
                "Форма",
                LocalDate.of(2026, 9, 1),
                true,
                ALL);
        return new RoadmapView(
                RoadmapId.next(),
                OrganizationId.next(),
                UUID.randomUUID(),
                new SchoolYear(2026),
                form,
                ReviewState.ACCEPTED,
                Instant.parse("2026-09-01T00:00:00Z"),
                List.of(),
                1);
    }

    private static StepDefinition step(int no, StepKind kind, DonePer donePer, Integer... dependsOn) {
        return new StepDefinition(
                no,
                Stage.WORK,
                "Шаг",
                kind,
                Arrays.asList(dependsOn),
                donePer,
                null,
                null,
                no == 23 || no == 24,
                Role.CURATOR,
                "итог",
                "7.1",
                new UsualTerm(MonthDay.of(9, 1), MonthDay.of(9, 30)));
    }
}
