package ru.nastavnik.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.recommendation.NewRecommendation;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.Recommendations;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.roadmap.TermExtension;
import ru.nastavnik.roadmap.TermExtensionOrders;
import ru.nastavnik.roadmap.TermExtensions;

/** What passes between the levels in the year: requests for more time, recommendations and answers to them. */
@Component
@Profile("region")
class RequestAct {
    private static final int PAGE = 50;
    private static final int MORE_DAYS = 14;
    private static final int DAYS_TO_CARRY_OUT = 30;

    private final WorkingDays workingDays;
    private final TermExtensions extensions;
    private final TermExtensionOrders extensionOrders;
    private final Roadmaps roadmaps;
    private final Recommendations recommendations;
    private final TaskList tasks;
    private final PaperDesk paperDesk;
    private final ScenarioClock clock;

    RequestAct(
            WorkingDays workingDays,
            TermExtensions extensions,
            TermExtensionOrders extensionOrders,
            Roadmaps roadmaps,
            Recommendations recommendations,
            TaskList tasks,
            PaperDesk paperDesk,
            ScenarioClock clock) {
        this.workingDays = workingDays;
        this.extensions = extensions;
        this.extensionOrders = extensionOrders;
        this.roadmaps = roadmaps;
        this.recommendations = recommendations;
        this.tasks = tasks;
        this.paperDesk = paperDesk;
        this.clock = clock;
    }

    /** Whether such a task lies in the curator's list. */
    boolean waits(Cast cast, OrganizationView organization, String element) {
        return cast.curator(
                organization.id(),
                () -> tasks.mine(TaskFilter.none(), null, PAGE).rows().stream()
                        .anyMatch(row -> row.task().elementId().equals(element)));
    }

    /** The curator asks for two more weeks for the first step that is under way and not late; nothing if there is none. */
    void askForTime(Cast cast, OrganizationView organization, RoadmapId roadmap, LocalDate latest) {
        Optional<Integer> step = cast.curator(
                organization.id(),
                () -> tasks.mine(TaskFilter.none(), null, PAGE).rows().stream()
                        .flatMap(row -> StepTasks.stepOf(row.task().elementId()).stream())
                        .filter(number -> movable(roadmap, number, latest))
                        .findFirst());
        if (step.isPresent()) {
            cast.curator(organization.id(), () -> {
                LocalDate to = roadmaps.get(roadmap).row(step.get()).plan().to();
                extensions.request(
                        roadmap,
                        step.get(),
                        workingDays.sameOrNext(Objects.requireNonNull(to).plusDays(MORE_DAYS)),
                        "Часть родителей просит перенести встречу на две недели.");
                return to;
            });
            clock.tick();
        }
    }

    /** The director decides on what waits: grants it by an order. */
    void grantTime(Cast cast, OrganizationView organization, RoadmapId roadmap) {
        cast.director(organization.id(), () -> {
            for (UUID waiting : waiting(roadmap)) {
                extensionOrders.grant(waiting, paperDesk.signed(extensionOrders.order(waiting), clock.today()));
                clock.tick();
            }
            return roadmap;
        });
    }

    /** The director refuses what waits. */
    void refuseTime(Cast cast, OrganizationView organization, RoadmapId roadmap) {
        cast.director(organization.id(), () -> {
            for (UUID waiting : waiting(roadmap)) {
                extensions.refuse(waiting, "Срок реальный: помочь готов заместитель директора.");
                clock.tick();
            }
            return roadmap;
        });
    }

    /** The regional centre recommends. */
    RecommendationId recommend(Cast cast, OrganizationView organization, String text) {
        RecommendationId id = cast.centre(() -> recommendations.issue(NewRecommendation.to(
                SubmissionSubject.of(organization.id()),
                text,
                workingDays.sameOrNext(clock.today().plusDays(DAYS_TO_CARRY_OUT)))));
        clock.tick();
        return id;
    }

    /** The curator says what was done. */
    void carryOut(Cast cast, OrganizationView organization, RecommendationId id) {
        cast.curator(organization.id(), () -> {
            recommendations.carryOut(
                    id,
                    recommendations.get(id).version(),
                    "Педагоги прошли обучение, в программу добавлена форма «педагог – педагог».");
            return id;
        });
        clock.tick();
    }

    void accept(Cast cast, RecommendationId id) {
        cast.centre(() -> {
            recommendations.accept(id, recommendations.get(id).version());
            return id;
        });
        clock.tick();
    }

    private boolean movable(RoadmapId roadmap, int step, LocalDate latest) {
        LocalDate to = roadmaps.get(roadmap).row(step).plan().to();
        return to != null
                && !to.isBefore(clock.today())
                && !workingDays.sameOrNext(to.plusDays(MORE_DAYS)).isAfter(latest)
                && extensions.of(roadmap).stream().noneMatch(known -> known.stepNo() == step);
    }

    private List<UUID> waiting(RoadmapId roadmap) {
        return extensions.of(roadmap).stream()
                .filter(extension -> extension.state() == TermExtension.State.REQUESTED)
                .map(TermExtension::id)
                .toList();
    }
}
