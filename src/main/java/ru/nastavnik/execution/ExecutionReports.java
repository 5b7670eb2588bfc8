package ru.nastavnik.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.Points;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.directive.RolloutReporting;
import ru.nastavnik.directive.RolloutStage;
import ru.nastavnik.directive.RolloutView;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.execution.domain.StepResult;
import ru.nastavnik.execution.persistence.DeviationTable;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** The curator's report on a year: the facts beside the plan, with a reason for every deviation (7.4, 8.3, 6.4). */
@Service
@Transactional
public class ExecutionReports {
    private static final int LONGEST = 2000;

    private final AccessGuard guard;
    private final LaunchRegister launches;
    private final RolloutReporting reporting;
    private final RoadmapRegister roadmaps;
    private final StepProgress progress;
    private final DeviationTable reasons;
    private final ReportDrafts drafts;
    private final Pairs pairs;
    private final OrganizationRegister organizations;
    private final ExecutionReportPaper paper;
    private final Documents documents;
    private final RegionClock clock;
    private final AuditTrail audit;

    ExecutionReports(
            AccessGuard guard,
            LaunchRegister launches,
            RolloutReporting reporting,
            RoadmapRegister roadmaps,
            StepProgress progress,
            DeviationTable reasons,
            ReportDrafts drafts,
            Pairs pairs,
            OrganizationRegister organizations,
            ExecutionReportPaper paper,
            Documents documents,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.launches = launches;
        this.reporting = reporting;
        this.roadmaps = roadmaps;
        this.progress = progress;
        this.reasons = reasons;
        this.drafts = drafts;
        this.pairs = pairs;
        this.organizations = organizations;
        this.paper = paper;
        this.documents = documents;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws NotFoundException if it is another organisation's, or the year has no roadmap yet */
    @Transactional(readOnly = true)
    public ExecutionReport of(RolloutId rollout) {
        return report(rollout, Role.CURATOR, Role.DIRECTOR);
    }

    /**
     * Registers the report and ends the organisation's year.
     *
     * @param deviations reasons by number of the step; one is needed for every late row
     * @throws ValidationException on {@code deviation-<no>} and {@code summary}
     * @throws ru.nastavnik.shared.ConflictException if it was sent before
     */
    public DocumentId send(RolloutId rollout, Map<Integer, String> deviations, String summary) {
        ExecutionReport report = report(rollout, Role.CURATOR);
        Actor actor = guard.require(report.roadmap().organization(), Role.CURATOR);
        List<FieldViolation> missing = report.rows().stream()
                .filter(row ->
                        row.late() && deviations.getOrDefault(row.no(), "").isBlank())
                .map(row -> new FieldViolation(row.field(), "Укажите причину отклонения от срока."))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        if (summary.length() > LONGEST) {
            missing.add(new FieldViolation("summary", "Не длиннее " + LONGEST + " знаков."));
        }
        if (!missing.isEmpty()) {
            throw new ValidationException(missing);
        }
        report.rows().stream()
                .filter(ExecutionReport.Row::late)
                .forEach(row -> reasons.save(
                        report.roadmap().id(),
                        report.roadmap().organization(),
                        row.no(),
                        deviations.getOrDefault(row.no(), "").strip()));
        reporting.reported(rollout);
        DocumentId document = documents
                .register(new RegisterDocument(
                        DocumentKind.EXECUTION_REPORT,
                        DocumentOwner.of(report.roadmap().organization()),
                        clock.today(),
                        "Отчёт об исполнении «дорожной карты» за "
                                + report.roadmap().year().title() + " учебный год",
                        paper.data(report, deviations, summary.strip(), actor)))
                .id();
        drafts.forget(rollout);
        audit.record(
                "execution-report.sent",
                "rollout",
                rollout.toString(),
                Map.of("document", document.toString(), "late", Long.toString(report.late())));
        return document;
    }

    private ExecutionReport report(RolloutId id, Role... roles) {
        guard.require(roles);
        RolloutView rollout = launches.rollout(id).orElseThrow(ExecutionReports::notFound);
        guard.require(rollout.organization(), roles);
        RoadmapView roadmap =
                roadmaps.find(rollout.organization(), rollout.schoolYear()).orElseThrow(ExecutionReports::notFound);
        OrganizationView organization = organizations.get(rollout.organization());
        Map<Integer, StepProgress.Fact> facts = progress.of(roadmap.id()).stream()
                .collect(Collectors.toMap(StepProgress.Fact::stepNo, Function.identity()));
        List<Pair> fixed = pairs.all(rollout.organization(), rollout.schoolYear()).stream()
                .filter(pair -> pair.activeFrom() != null)
                .toList();
        return new ExecutionReport(
                id,
                roadmap,
                roadmap.rows().stream()
                        .map(row -> row(row, facts.get(row.step().no()), organization))
                        .toList(),
                fixed.size(),
                (int) fixed.stream().map(Pair::mentor).distinct().count(),
                (int) fixed.stream()
                        .flatMap(pair -> pair.mentees().stream())
                        .distinct()
                        .count(),
                reporting.isDue(id),
                rollout.stage() == RolloutStage.DONE);
    }

    private static ExecutionReport.Row row(
            RoadmapRow row, StepProgress.@Nullable Fact fact, OrganizationView organization) {
        LocalDate actual = fact == null ? null : fact.doneOn();
        LocalDate planned = row.plan().to();
        return new ExecutionReport.Row(
                row.step().no(),
                row.step().title(),
                row.term(),
                actual,
                row.plan().responsible(),
                StepResult.of(row.step(), fact),
                actual == null || planned != null && actual.isAfter(planned),
                Points.of(row.step().point(), organization.kind()));
    }

    private static NotFoundException notFound() {
        return new NotFoundException("Отчёт не найден.");
    }
}
