package ru.nastavnik.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.StatementTimeouts;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.coverage.JointForms;
import ru.nastavnik.coverage.PlannedSums;
import ru.nastavnik.coverage.TargetShares;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.ReportDefinition.Source;
import ru.nastavnik.figure.CollectedFigures;
import ru.nastavnik.figure.FigureGaps;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.Part;
import ru.nastavnik.figure.ReportedFigures;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.population.Denominators;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.report.domain.ReportComputation;
import ru.nastavnik.report.domain.SnapshotComparison;
import ru.nastavnik.report.domain.TotalsAgreement;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationKind;

/**
 * Computes reports of the actor's territory: the whole region for a department or an operator, their own municipality
 * for its head and coordinator. Holds no names of pupils.
 */
@Service
@Transactional(readOnly = true, label = StatementTimeouts.REPORT)
public class Reports {
    private static final Role[] READERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MonitoringDefinitions definitions;
    private final FigureSetRegister figureSets;
    private final CollectedFigures collected;
    private final FigureGaps gaps;
    private final ReportedFigures reported;
    private final LedgerSums ledger;
    private final IndicatorSums indicators;
    private final PlannedSums planned;
    private final SectionRows rows;
    private final Denominators denominators;
    private final TargetShares targets;
    private final JointForms jointForms;
    private final ReportTerritory territory;
    private final AccessGuard guard;

    Reports(
            MonitoringDefinitions definitions,
            FigureSetRegister figureSets,
            CollectedFigures collected,
            FigureGaps gaps,
            ReportedFigures reported,
            LedgerSums ledger,
            IndicatorSums indicators,
            PlannedSums planned,
            SectionRows rows,
            Denominators denominators,
            TargetShares targets,
            JointForms jointForms,
            ReportTerritory territory,
            AccessGuard guard) {
        this.definitions = definitions;
        this.figureSets = figureSets;
        this.collected = collected;
        this.gaps = gaps;
        this.reported = reported;
        this.ledger = ledger;
        this.indicators = indicators;
        this.planned = planned;
        this.rows = rows;
        this.denominators = denominators;
        this.targets = targets;
        this.jointForms = jointForms;
        this.territory = territory;
        this.guard = guard;
    }

    /** The figures that a report can be made from, the newest day first; empty for reports from registers. */
    public List<FigureSet> figureSets(String reportCode) {
        guard.require(READERS);
        String form = definitions.report(reportCode).form();
        return form == null ? List.of() : figureSets.ofForm(form);
    }

    /**
     * @param asOf the day for which it holds
     * @throws DomainException if nothing was collected by that day
     */
    public Report compute(String reportCode, LocalDate asOf) {
        Actor actor = guard.require(READERS);
        ReportDefinition definition = definitions.report(reportCode);
        FigureSet set = definition.form() == null
                ? null
                : figureSets
                        .newest(definition.form(), asOf)
                        .orElseThrow(() -> new DomainException(
                                "Данных по форме отчёта на эту дату нет: откройте сбор или загрузите файл."));
        return compute(definition, set, asOf, actor);
    }

    /**
     * The same for a page: of tables of the ledger with a row for each organisation the first rows, with the totals of all.
     */
    public Report glance(String reportCode, LocalDate asOf) {
        Actor actor = guard.require(READERS);
        ReportDefinition definition = definitions.report(reportCode);
        return definition.source() == Source.LEDGER
                ? compute(definition, null, asOf, actor, true)
                : compute(reportCode, asOf);
    }

    /** From the figures of one collection or import, as of its day. */
    public Report compute(String reportCode, FigureSetId figureSet) {
        Actor actor = guard.require(READERS);
        ReportDefinition definition = definitions.report(reportCode);
        FigureSet set = figureSets
                .find(figureSet)
                .filter(found -> found.formCode().equals(definition.form()))
                .orElseThrow(() -> new NotFoundException("Данные для этого отчёта не найдены."));
        return compute(definition, set, set.asOf(), actor);
    }

    /** Two snapshots side by side, each as of its own day. */
    public SnapshotComparison compare(String reportCode, FigureSetId before, FigureSetId after) {
        return SnapshotComparison.of(compute(reportCode, before), compute(reportCode, after));
    }

    /**
     * What a definition that is not released yet would show of the newest figures.
     *
     * @throws DomainException naming the place if the text is no definition, or if nothing was collected by that day
     */
    public Report preview(String reportCode, String text, LocalDate asOf) {
        Actor actor = guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR);
        ReportDefinition definition = definitions.drafted(reportCode, text);
        FigureSet set = definition.form() == null
                ? null
                : figureSets
                        .newest(definition.form(), asOf)
                        .orElseThrow(() -> new DomainException(
                                "Данных по форме сбора на эту дату нет: показать нечего, но сохранить черновик"
                                        + " можно."));
        return compute(definition, set, set == null ? asOf : set.asOf(), actor);
    }

    private Report compute(ReportDefinition definition, @Nullable FigureSet set, LocalDate asOf, Actor actor) {
        return compute(definition, set, asOf, actor, false);
    }

    private Report compute(
            ReportDefinition definition, @Nullable FigureSet set, LocalDate asOf, Actor actor, boolean glance) {
        RowScope scope = RowScope.of(actor, "o");
        List<String> notes = new ArrayList<>();
        territory
                .note(actor, definition, set == null ? null : definitions.form(set.formCode(), set.formVersion()))
                .ifPresent(notes::add);
        Denominators.Snapshot snapshot = denominators.on(asOf, actor, scope);
        List<FigureSums> sums = new ArrayList<>();
        if (definition.source() == Source.LEDGER) {
            sums.addAll(
                    glance
                            ? ledger.glance(definition.sections(), scope, asOf)
                            : ledger.of(definition.sections(), scope, asOf));
        } else {
            for (Section section : definition.sections()) {
                sums.add(
                        switch (definition.source()) {
                            case COLLECTED ->
                                collected(section, Optional.ofNullable(set).orElseThrow(), scope, snapshot);
                            case PLANNED -> planned.of(section, scope, asOf, notes);
                            case INDICATORS -> indicators.of(asOf, notes);
                            case LEDGER -> throw new IllegalStateException("All sections are read at once.");
                        });
            }
        }
        if (set != null) {
            if (set.origin() == FigureSet.Origin.CAMPAIGN) {
                set.shortcoming().ifPresent(notes::add);
            }
            missing(definition, set, scope).ifPresent(notes::add);
            reported.note(set.id()).ifPresent(notes::add);
        }
        TargetShares.OnDay aims = targets.on(asOf);
        Report report = new ReportComputation(snapshot::of, aims::of).compute(definition, asOf, sums, notes);
        List<String> more = new ArrayList<>(snapshot.sources());
        if (set != null) {
            more.addAll(aims.notes(item ->
                    CoverageTarget.titleOf(item, rows.items(definitions.form(set.formCode(), set.formVersion())))));
            more.add(
                    "Данные: «" + set.title() + "» на " + DAY.format(set.asOf()) + ". Источник: " + set.source() + ".");
        }
        more.addAll(TotalsAgreement.notes(report, snapshot.originOfWhole(), snapshot.originOfParts()));
        return report.by(territory.body(actor)).withNotes(more);
    }

    private FigureSums collected(Section section, FigureSet set, RowScope scope, Denominators.Snapshot snapshot) {
        CollectionForm form = definitions.form(set.formCode(), set.formVersion());
        FigureSums sums = rows.planned(section, form, scope);
        collected.add(set.id().value(), section, scope, sums);
        jointForms.add(set, section, scope, rows.items(form), sums);
        parts(section, form, set, scope, snapshot, sums);
        return withReasons(section, form, rows.inWords(form, rows.labelled(section, sums)));
    }

    /** Where figures are compared with all organisations, each row knows of how many of them it speaks. */
    private void parts(
            Section section,
            CollectionForm form,
            FigureSet set,
            RowScope scope,
            Denominators.Snapshot snapshot,
            FigureSums sums) {
        boolean compares = section.columns().stream().anyMatch(column -> column.aggregate() == Aggregate.POPULATION);
        boolean everyOne = section.groupBy().contains(GroupBy.ORGANIZATION)
                || section.groupBy().contains(GroupBy.ENTRY);
        if (!compares || everyOne || form.subject() == CollectionForm.Subject.MUNICIPALITY) {
            return;
        }
        collected.countGivers(set.id().value(), section, scope, sums);
        Section asked = section.kinds().isEmpty() ? section.ofKinds(form.kinds()) : section;
        for (GroupKey key : sums.keys()) {
            sums.part(key, new Part(sums.giversOf(key), snapshot.of(PopulationNumber.ORGANIZATIONS, key, asked)));
        }
        if (!section.groupBy().isEmpty()) {
            sums.part(
                    GroupKey.ALL,
                    new Part(
                            sums.giversOf(GroupKey.ALL),
                            snapshot.of(PopulationNumber.ORGANIZATIONS, GroupKey.ALL, asked)));
        }
    }

    /** Which organisations of those that the report speaks of gave no figures. */
    private Optional<String> missing(ReportDefinition definition, FigureSet set, RowScope scope) {
        CollectionForm form = definitions.form(set.formCode(), set.formVersion());
        if (form.subject() == CollectionForm.Subject.MUNICIPALITY) {
            return set.origin() == FigureSet.Origin.IMPORT ? set.shortcoming() : Optional.empty();
        }
        boolean someKinds = definition.sections().stream()
                .noneMatch(section -> section.kinds().isEmpty());
        List<OrganizationKind> kinds = someKinds
                ? definition.sections().stream()
                        .flatMap(section -> section.kinds().stream())
                        .distinct()
                        .toList()
                : form.kinds();
        return gaps.of(set.id(), set.asOf(), kinds, scope).inWords();
    }

    /** Where nobody has given a figure yet, or where it is not asked, the report says so instead of printing a zero. */
    private static FigureSums withReasons(Section section, CollectionForm form, FigureSums sums) {
        for (CollectionForm.Figure figure : form.figures()) {
            for (GroupKey key : sums.keys()) {
                if (key.item() != null && section.groupBy().contains(GroupBy.ITEM) && !figure.concerns(key.item())) {
                    sums.add(key, figure.key(), Sum.missing(Report.NOT_ASKED));
                } else if (sums.of(key, figure.key()).isEmpty()) {
                    sums.add(key, figure.key(), Sum.missing("принятых данных нет"));
                }
            }
            if (sums.ofTotal(figure.key()).isEmpty()) {
                sums.addTotal(figure.key(), Sum.missing("принятых данных нет"));
            }
        }
        return sums;
    }
}
