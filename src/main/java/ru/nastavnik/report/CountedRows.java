package ru.nastavnik.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.ReportDefinition.Source;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.report.persistence.CountedOrganizations;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Which organisations a number of a report counts, and which of the same group it does not. */
@Service
@Transactional(readOnly = true)
public class CountedRows {
    /** A list of things ends after so many; the page says so. */
    public static final int MOST_THINGS = LedgerSums.MOST;

    private static final Role[] READERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };
    private static final Rounding PLAIN = new Rounding(Rounding.Mode.ROUND, 2, false);

    private final MonitoringDefinitions definitions;
    private final CountedOrganizations organizations;
    private final LedgerSums ledger;
    private final SectionRows rows;
    private final AccessGuard guard;

    CountedRows(
            MonitoringDefinitions definitions,
            CountedOrganizations organizations,
            LedgerSums ledger,
            SectionRows rows,
            AccessGuard guard) {
        this.definitions = definitions;
        this.organizations = organizations;
        this.ledger = ledger;
        this.rows = rows;
        this.guard = guard;
    }

    /**
     * A number of a report.
     *
     * @param figureSet from which it was added up; null for figures of registers
     * @param section number of the table, from 0
     */
    public record Place(
            String report,
            @Nullable FigureSetId figureSet,
            LocalDate asOf,
            int section,
            String column,
            GroupKey group) {}

    /** Whether a column counts organisations or adds up what they gave. */
    public static boolean leadsToRows(Source source, Column column) {
        return switch (column.aggregate()) {
            case SUM, YES, UNIQUE -> source != Source.INDICATORS && source != Source.PLANNED;
            case POPULATION -> PopulationNumber.ORGANIZATIONS.equals(column.figure());
            case TEXT, VALUE, TARGET, FORMULA -> false;
        };
    }

    /**
     * @return by municipality and name
     * @throws NotFoundException if the report has no such number
     */
    public List<CountedRow> of(Place place) {
        Actor actor = guard.require(READERS);
        ReportDefinition definition = definitions.report(place.report());
        Section section = section(definition, place);
        Column column = column(definition, section, place);
        RowScope scope = RowScope.of(actor, "o");
        if (column.aggregate() == Aggregate.POPULATION) {
            return organizations.ofRegister(place.asOf(), narrowed(section, place.group()), place.group(), scope);
        }
        if (definition.source() == Source.LEDGER) {
            return tasks(column, narrowed(section, place.group()), place, scope);
        }
        FigureSetId set = place.figureSet();
        if (set == null) {
            throw new NotFoundException("Не сказано, из каких данных это число.");
        }
        return organizations.ofFigures(set, column, narrowed(section, place.group()), place.group(), scope);
    }

    /**
     * The tasks and duties that a number of the ledger counts, one by one, the earliest term first; empty for other
     * reports. Of more than {@link #MOST_THINGS} the
     * first.
     *
     * @throws NotFoundException if the report has no such number
     */
    public List<DisciplineRow> things(Place place) {
        Actor actor = guard.require(READERS);
        ReportDefinition definition = definitions.report(place.report());
        Section section = section(definition, place);
        Column column = column(definition, section, place);
        return definition.source() == Source.LEDGER
                ? ledger.rows(
                        section, place.group(), String.valueOf(column.figure()), RowScope.of(actor, "o"), place.asOf())
                : List.of();
    }

    private static Section section(ReportDefinition definition, Place place) {
        if (place.section() < 0 || place.section() >= definition.sections().size()) {
            throw new NotFoundException("В отчёте нет такой таблицы.");
        }
        return definition.sections().get(place.section());
    }

    private static Column column(ReportDefinition definition, Section section, Place place) {
        return section.columns().stream()
                .filter(candidate -> candidate.key().equals(place.column()))
                .filter(candidate -> leadsToRows(definition.source(), candidate))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("За этим числом нет списка организаций."));
    }

    /** How an item of a report is called: a form of mentoring, or the point of a task. */
    public String itemTitle(String report, String item) {
        guard.require(READERS);
        String form = definitions.report(report).form();
        return form == null
                ? "пункт " + item
                : rows.items(definitions.form(form)).getOrDefault(item, item);
    }

    private List<CountedRow> tasks(Column column, Section section, Place place, RowScope scope) {
        GroupKey group = place.group();
        // The section has been narrowed to the item already.
        GroupKey ofPlace =
                new GroupKey(null, group.kind(), group.municipality(), group.organization(), null, group.post());
        FigureSums sums = ledger.of(section, ofPlace, scope, place.asOf());
        List<CountedRow> found = new ArrayList<>();
        for (GroupKey key : sums.keys()) {
            if (!isWithin(key, place.group())) {
                continue;
            }
            Amount value = sums.of(key, String.valueOf(column.figure()))
                    .map(FigureSums.Sum::value)
                    .orElse(Amount.ZERO);
            boolean counts = !value.equals(Amount.ZERO);
            found.add(new CountedRow(
                    key.organization() == null ? null : OrganizationId.of(key.organization()),
                    key.organization() == null
                            ? "Задачи над организациями"
                            : sums.labels(key).get(1),
                    sums.labels(key).get(0),
                    key.kind() == null ? "" : key.kind().title(),
                    "",
                    PLAIN.print(value),
                    counts));
        }
        return found;
    }

    private static boolean isWithin(GroupKey key, GroupKey group) {
        return (group.municipality() == null || group.municipality().equals(key.municipality()))
                && (group.organization() == null || group.organization().equals(key.organization()))
                && (group.post() == null || group.post().equals(key.post()));
    }

    /** The section with what the row narrows it to, by organisation. */
    private static Section narrowed(Section section, GroupKey group) {
        List<GroupBy> groups = new ArrayList<>(List.of(
                section.groupBy().contains(GroupBy.AUTHORITY) ? GroupBy.AUTHORITY : GroupBy.MUNICIPALITY,
                GroupBy.ORGANIZATION,
                GroupBy.KIND));
        if (group.post() != null) {
            groups.add(GroupBy.POST);
        }
        return new Section(
                section.title(),
                "",
                groups,
                group.kind() == null ? section.kinds() : List.of(group.kind()),
                group.item() == null ? section.items() : CoverageTarget.formsOf(group.item()),
                section.columns(),
                "",
                List.of(),
                null);
    }
}
