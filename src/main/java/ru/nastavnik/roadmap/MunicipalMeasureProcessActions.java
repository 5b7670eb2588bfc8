package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.Duties;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyWatch;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.inbox.TaskDeadlines;
import ru.nastavnik.roadmap.domain.MunicipalMeasure;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.roadmap.persistence.MunicipalMeasureTable;
import ru.nastavnik.roadmap.persistence.MunicipalRoadmapRepository;
import ru.nastavnik.roadmap.process.MunicipalMeasureProcess;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Rows of municipal roadmaps as tasks (6.1): opened when the roadmap comes into force, closed in the very transaction in
 * which the last organisation does what the row waits for, opened again in that in which an organisation owes it again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MunicipalMeasureProcessActions implements DutyWatch {
    /** Type of the subject in the journal. */
    static final String SUBJECT = "municipal-measure";

    private final MunicipalMeasureTable table;
    private final MunicipalRoadmapRepository roadmaps;
    private final Duties duties;
    private final TaskDeadlines deadlines;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    MunicipalMeasureProcessActions(
            MunicipalMeasureTable table,
            MunicipalRoadmapRepository roadmaps,
            Duties duties,
            TaskDeadlines deadlines,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.table = table;
        this.roadmaps = roadmaps;
        this.duties = duties;
        this.deadlines = deadlines;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /** An edition of the roadmap is in force: its rows are owed, those that it no longer has are not. */
    void inForce(MunicipalRoadmap roadmap) {
        Map<String, MunicipalMeasure> known = new HashMap<>();
        table.lockOpenOf(roadmap.id());
        table.of(roadmap.id()).stream()
                .filter(measure -> measure.state() != MunicipalMeasure.State.WITHDRAWN)
                .forEach(measure -> known.put(measure.rowKey(), measure));
        for (MunicipalRow row : roadmap.rows()) {
            if (row.work() == null) {
                continue;
            }
            MunicipalMeasure measure = known.remove(row.key());
            if (measure == null) {
                begin(MunicipalMeasure.open(roadmap, row, clock.today()));
            } else {
                follow(measure, roadmap, row);
            }
        }
        known.values().forEach(gone -> withdraw(gone, "строки нет в новой редакции дорожной карты"));
        Set<ClosingFact> facts = EnumSet.allOf(ClosingFact.class);
        close(table.lockOpen(roadmap.municipality(), roadmap.launch(), facts));
        openAgain(table.lockClosedByFact(roadmap.municipality(), roadmap.launch(), facts));
    }

    /** What is done already becomes nobody's task. */
    private void begin(MunicipalMeasure measure) {
        if (below(measure).holds()) {
            measure.closeByFact(clock.today());
            table.insert(measure);
            record("municipal-measure.closed-by-fact", measure);
            return;
        }
        table.insert(measure);
        start(measure);
        record("municipal-measure.opened", measure);
    }

    private void follow(MunicipalMeasure measure, MunicipalRoadmap roadmap, MunicipalRow row) {
        switch (measure.meant(row)) {
            case NONE -> {
                return;
            }
            case MOVED -> move(measure, Objects.requireNonNull(row.to()));
            case REPLACED -> {
                withdraw(measure, "в новой редакции дорожной карты строка другая");
                begin(measure.replacedBy(roadmap, row, clock.today()));
            }
        }
    }

    private void move(MunicipalMeasure measure, LocalDate day) {
        LocalDate former = measure.dueOn();
        measure.move(day);
        table.update(measure);
        deadlines.reschedule(MunicipalMeasureProcess.task(measure.id()), MunicipalMeasureTerms.of(measure));
        audit.record(
                "municipal-measure.moved",
                SUBJECT,
                measure.id().toString(),
                Map.of("from", former.toString(), "to", day.toString()));
    }

    private void start(MunicipalMeasure measure) {
        workflow.start(
                MunicipalMeasureProcess.KEY,
                BusinessKey.of(measure.id().value()),
                MunicipalMeasureProcess.of(measure.work().post(), measure.point())
                        .and(
                                CommonVariables.MUNICIPALITY_ID,
                                measure.municipality().toString())
                        .and(CommonVariables.LAUNCH_ID, measure.launch().toString()));
    }

    /** The directive is closed: nobody owes the rows any more. */
    void end(MunicipalRoadmap roadmap) {
        table.lockOpenOf(roadmap.id());
        table.of(roadmap.id()).forEach(measure -> withdraw(measure, "распоряжение закрыто"));
    }

    private void withdraw(MunicipalMeasure measure, String why) {
        if (measure.state() != MunicipalMeasure.State.OPEN) {
            return;
        }
        measure.withdraw(clock.today(), why);
        table.update(measure);
        workflow.correlate(
                MunicipalMeasureProcess.MESSAGE_WITHDRAWN,
                BusinessKey.of(measure.id().value()),
                ProcessVariables.none());
        record("municipal-measure.withdrawn", measure);
    }

    @Override
    public void lessIsOwed(MunicipalityId municipality, @Nullable LaunchId launch, Set<Duty> changed) {
        close(table.lockOpen(municipality, launch, ClosingFact.with(changed)));
    }

    @Override
    public void moreIsOwed(MunicipalityId municipality, @Nullable LaunchId launch, Set<Duty> changed) {
        openAgain(table.lockClosedByFact(municipality, launch, ClosingFact.with(changed)));
    }

    private void close(List<MunicipalMeasure> waiting) {
        for (MunicipalMeasure measure : waiting) {
            if (!isOwed(measure) && below(measure).holds()) {
                measure.closeByFact(clock.today());
                table.update(measure);
                complete(measure, true);
                record("municipal-measure.closed-by-fact", measure);
            }
        }
    }

    private void openAgain(List<MunicipalMeasure> closed) {
        for (MunicipalMeasure measure : closed) {
            FactProgress below = below(measure);
            if (!below.missing().isEmpty() && isPlanned(measure)) {
                table.insert(measure.id(), measure.reopen(clock.today(), below));
                table.update(measure);
                start(measure);
                record("municipal-measure.reopened", measure);
            }
        }
    }

    /** A row that a later edition left out stays as it ended. */
    private boolean isPlanned(MunicipalMeasure measure) {
        return roadmaps.find(measure.roadmap()).stream()
                .flatMap(roadmap -> roadmap.rows().stream())
                .anyMatch(row -> row.key().equals(measure.rowKey()));
    }

    /** Ends the task of a row that is done. */
    void complete(MunicipalMeasure measure, boolean byFact) {
        workflow.complete(
                MunicipalMeasureProcess.task(measure.id()),
                ProcessVariables.of(MunicipalMeasureProcess.BY_FACT, byFact));
    }

    /** Almost always, while organisations work: the first that owes it answers for all. */
    private boolean isOwed(MunicipalMeasure measure) {
        return duties.isOwed(
                measure.launch(),
                measure.municipality(),
                measure.work().closesBy().duties(),
                SchoolYear.of(measure.dueOn()));
    }

    /** How far the organisations are with what closes the row; what they owe for the school years after it is another row's. */
    FactProgress below(MunicipalMeasure measure) {
        ClosingFact fact = measure.work().closesBy();
        if (fact == ClosingFact.NOTE) {
            return FactProgress.NONE;
        }
        SchoolYear year = SchoolYear.of(measure.dueOn());
        return new FactProgress(
                duties.bound(measure.launch(), measure.municipality(), fact.duties(), year),
                duties.gaps(measure.launch(), measure.municipality(), fact.duties(), year));
    }

    private void record(String action, MunicipalMeasure measure) {
        audit.record(action, SUBJECT, measure.id().toString(), Map.of("point", measure.point()));
    }
}
