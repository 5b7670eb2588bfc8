package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.Duties;
import ru.nastavnik.directive.DutyFulfilled;
import ru.nastavnik.directive.OrganizationLeft;
import ru.nastavnik.inbox.TaskDeadlines;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.roadmap.domain.MunicipalMeasure;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.roadmap.persistence.MunicipalMeasureTable;
import ru.nastavnik.roadmap.process.MunicipalMeasureProcess;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Rows of municipal roadmaps as tasks (6.1): opened when the roadmap comes into force, closed in the very transaction in
 * which the last organisation does what the row waits for.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MunicipalMeasureProcessActions {
    /** Type of the subject in the journal. */
    static final String SUBJECT = "municipal-measure";

    private final MunicipalMeasureTable table;
    private final Duties duties;
    private final OrganizationRegister organizations;
    private final TaskDeadlines deadlines;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    MunicipalMeasureProcessActions(
            MunicipalMeasureTable table,
            Duties duties,
            OrganizationRegister organizations,
            TaskDeadlines deadlines,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.table = table;
        this.duties = duties;
        this.organizations = organizations;
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
        closeWhatIsDone(roadmap.municipality(), roadmap.launch().value());
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
        deadlines.reschedule(MunicipalMeasureProcess.task(measure.id()), MunicipalMeasureTerms.planned(measure));
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

    @EventListener
    void on(DutyFulfilled event) {
        closeWhatIsDone(event.organization(), event.launch());
    }

    /** Whoever has left is not waited for. */
    @EventListener
    void on(OrganizationLeft event) {
        closeWhatIsDone(event.organization(), event.launch().value());
    }

    private void closeWhatIsDone(OrganizationId organization, @Nullable UUID launch) {
        organizations
                .get(organization)
                .controllingMunicipality()
                .ifPresent(municipality -> closeWhatIsDone(municipality, launch));
    }

    private void closeWhatIsDone(MunicipalityId municipality, @Nullable UUID launch) {
        List<MunicipalMeasure> waiting = table.lockOpen(municipality, launch).stream()
                .filter(measure -> measure.work().closesBy() != ClosingFact.NOTE)
                .collect(Collectors.toList());
        for (MunicipalMeasure measure : waiting) {
            if (below(measure).holds()) {
                measure.closeByFact(clock.today());
                table.update(measure);
                complete(measure, true);
                record("municipal-measure.closed-by-fact", measure);
            }
        }
    }

    /** Ends the task of a row that is done. */
    void complete(MunicipalMeasure measure, boolean byFact) {
        workflow.complete(
                MunicipalMeasureProcess.task(measure.id()),
                ProcessVariables.of(MunicipalMeasureProcess.BY_FACT, byFact));
    }

    /** How far the organisations are with what closes the row. */
    FactProgress below(MunicipalMeasure measure) {
        ClosingFact fact = measure.work().closesBy();
        if (fact == ClosingFact.NOTE) {
            return FactProgress.NONE;
        }
        return new FactProgress(
                duties.bound(measure.launch(), measure.municipality(), fact.duties()),
                duties.gaps(measure.launch(), measure.municipality(), fact.duties()));
    }

    private void record(String action, MunicipalMeasure measure) {
        audit.record(action, SUBJECT, measure.id().toString(), Map.of("point", measure.point()));
    }
}
