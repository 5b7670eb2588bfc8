package ru.nastavnik.report.persistence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.Grouping;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.SqlValues;

/** What the ledger of tasks says of a day: how many were due, done and late, of municipalities and the region too. */
@Repository
public class LedgerFigures {
    private final JdbcClient jdbc;

    LedgerFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tasks of one group that share a term and a day of closing.
     *
     * @param begun false for duties without a task: nobody has got as far
     * @param firstDueOn the day that was planned first where the term was moved, else null
     * @param closedOn null while open on the report's day
     */
    public record Tasks(
            GroupKey group,
            boolean begun,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate firstDueOn,
            @Nullable LocalDate closedOn,
            int count) {}

    public List<Tasks> tasks(Section section, RowScope scope, LocalDate asOf, String zone) {
        Grouping grouping = new Grouping(section.groupBy());
        List<String> kinds =
                section.kinds().stream().map(OrganizationKind::code).toList();
        return jdbc.sql("""
                        with task as (
                            select t.point as item, true as begun, o.kind, t.organization_id,
                                   coalesce(t.municipality_id, o.location_municipality_id, cast(:region as uuid))
                                       as municipality_id,
                                   t.due_on, t.first_due_on,
                                   case when t.closed_at < cast(:over as timestamptz)
                                        then (t.closed_at at time zone :zone)::date end as closed_on
                            from app.task t
                            left join app.organization o on o.id = t.organization_id
                            where t.state <> 'CANCELLED' and t.point is not null
                              and t.opened_at < cast(:over as timestamptz)
                              and %1$s
                              and (:allKinds or o.kind = any (:kinds))
                              and (:allItems or t.point = any (:items))
                            union all
                            select t.point, false, o.kind, t.organization_id,
                                   coalesce(t.municipality_id, o.location_municipality_id, cast(:region as uuid)),
                                   t.due_on, null, null
                            from app.duty t
                            left join app.organization o on o.id = t.organization_id
                            where t.owed_from <= :asOf
                              and (t.done_on is null or t.done_on > :asOf)
                              and (t.ended_on is null or t.ended_on > :asOf)
                              and not exists (
                                  select 1
                                  from app.task w
                                  where w.duty_id = t.id and w.duty_id is not null and w.state <> 'CANCELLED'
                                    and w.opened_at < cast(:over as timestamptz)
                                    and (w.closed_at is null or w.closed_at >= cast(:over as timestamptz)))
                              and %3$s
                              and (:allKinds or o.kind = any (:kinds))
                              and (:allItems or t.point = any (:items))
                        )
                        select %2$s begun, due_on, first_due_on, closed_on, count(*) as tasks
                        from task
                        group by %2$s begun, due_on, first_due_on, closed_on
                        """.formatted(scope.orAboveOfDepartment("t"), grouping.columns(), scope.orAbove("t")))
                .params(scope.parameters())
                .param("region", SectionRows.REGION_ID)
                .param(
                        "over",
                        SqlValues.moment(
                                asOf.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant()))
                .params(Map.of(
                        "zone",
                        zone,
                        "asOf",
                        asOf,
                        "allKinds",
                        kinds.isEmpty(),
                        "kinds",
                        kinds.toArray(String[]::new),
                        "allItems",
                        section.items().isEmpty(),
                        "items",
                        section.items().toArray(String[]::new)))
                .query((row, number) -> new Tasks(
                        grouping.key(row),
                        row.getBoolean("begun"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getInt("tasks")))
                .list();
    }
}
