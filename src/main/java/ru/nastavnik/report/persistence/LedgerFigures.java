package ru.nastavnik.report.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.Grouping;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.SqlValues;

/** What the ledger of tasks says of a day: how many were due, done and late, of municipalities and the region too. */
@Repository
public class LedgerFigures {
    /** Who answers: the municipality, or the department where none does. */
    private static final String AUTHORITY = """
            case when t.organization_id is null
                 then coalesce(t.municipality_id,
                               case %s when 'GENERAL_EDUCATION' then cast(:general as uuid)
                                       when 'VOCATIONAL_EDUCATION' then cast(:vocational as uuid) end,
                               cast(:region as uuid))
                 when o.state_owned or o.municipality_id is null
                 then case o.department when 'GENERAL_EDUCATION' then cast(:general as uuid)
                                        else cast(:vocational as uuid) end
                 else o.municipality_id end""";

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
        return query(section, scope, asOf, zone, """
                        select %1$s begun, due_on, first_due_on, closed_on, count(*) as tasks
                        from task
                        group by %1$s begun, due_on, first_due_on, closed_on
                        """.formatted(grouping.columns()))
                .query((row, number) -> new Tasks(
                        grouping.key(row),
                        row.getBoolean("begun"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getInt("tasks")))
                .list();
    }

    /**
     * A task, or a duty that nobody has got to.
     *
     * @param authority name of the municipality that answers for it; null where a department or the region does
     * @param department name of the department's constant, where one answers
     * @param bearer name of the organisation; null above organisations
     */
    public record Row(
            Tasks task,
            @Nullable String authority,
            @Nullable String department,
            @Nullable UUID organization,
            @Nullable String bearer,
            String role,
            String point,
            String title) {}

    /** Only what may count for a figure, so that the first so many are of those; the rule decides of each. */
    private static String mayCount(String figure) {
        return switch (figure) {
            case "overdue", "overdueDays" -> " and task.closed_on is null and due_on < :asOf";
            case "onTime" -> " and task.closed_on <= due_on";
            case "late", "lateDays" -> " and task.closed_on > due_on";
            case "afterFirst" -> " and first_due_on < due_on and task.closed_on > first_due_on";
            case "extended" -> " and first_due_on < due_on";
            case "done", "closedWithTerm" -> " and task.closed_on is not null";
            case "notBegun" -> " and not begun";
            default -> "";
        };
    }

    /**
     * One by one, the earliest term first.
     *
     * @param figure that they may count for
     * @param section of which kinds and points
     * @param group only what belongs to it; its municipality is an authority if the section groups by that
     */
    public List<Row> rows(
            Section section, GroupKey group, String figure, RowScope scope, LocalDate asOf, String zone, int most) {
        String place = section.groupBy().contains(GroupBy.AUTHORITY) ? "authority_id" : "municipality_id";
        JdbcClient.StatementSpec query = query(section, scope, asOf, zone, """
                        select m.name as authority, authority_id, o.id as organization_id, o.short_name, post, item, title,
                               begun, due_on, first_due_on, task.closed_on
                        from task
                        left join app.organization o on o.id = task.organization_id
                        left join app.municipality m on m.id = authority_id
                        where true%s%s%s%s%s%s
                        order by due_on, authority, short_name, title
                        limit :most
                        """.formatted(
                                mayCount(figure),
                                group.municipality() == null ? "" : " and task." + place + " = :place",
                                group.organization() == null ? "" : " and o.id = :organization",
                                group.post() == null ? "" : " and post = :post",
                                group.item() == null ? "" : " and item = :item",
                                group.kind() == null ? "" : " and o.kind = :kind"))
                .param("most", most);
        query = group.municipality() == null ? query : query.param("place", UUID.fromString(group.municipality()));
        query = group.organization() == null
                ? query
                : query.param("organization", UUID.fromString(group.organization()));
        query = group.post() == null ? query : query.param("post", group.post());
        query = group.item() == null ? query : query.param("item", group.item());
        query = group.kind() == null ? query : query.param("kind", group.kind().code());
        return query.query((row, number) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String authorityId = row.getString("authority_id");
        return new Row(
                new Tasks(
                        GroupKey.ALL,
                        row.getBoolean("begun"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        1),
                row.getString("authority"),
                SectionRows.DEPARTMENT_IDS.entrySet().stream()
                        .filter(department -> department.getValue().equals(authorityId))
                        .map(department -> department.getKey().name())
                        .findFirst()
                        .orElse(null),
                row.getObject("organization_id", UUID.class),
                row.getString("short_name"),
                row.getString("post"),
                row.getString("item"),
                row.getString("title"));
    }

    /** @param select reads {@code task} */
    private JdbcClient.StatementSpec query(
            Section section, RowScope scope, LocalDate asOf, String zone, String select) {
        List<String> kinds =
                section.kinds().stream().map(OrganizationKind::code).toList();
        return jdbc.sql("""
                        with task as (
                            select t.point as item, true as begun, o.kind, t.organization_id,
                                   coalesce(t.municipality_id, o.location_municipality_id, cast(:region as uuid))
                                       as municipality_id,
                                   %3$s as authority_id, t.role as post, coalesce(t.about, t.title) as title,
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
                                   %4$s, t.role, t.title,
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
                              and %2$s
                              and (:allKinds or o.kind = any (:kinds))
                              and (:allItems or t.point = any (:items))
                        )
                        """.formatted(
                                        scope.orAboveOfDepartment("t"),
                                        scope.orAbove("t"),
                                        AUTHORITY.formatted("t.department"),
                                        AUTHORITY.formatted("cast(null as text)"))
                        + select)
                .params(scope.parameters())
                .param("region", SectionRows.REGION_ID)
                .param("general", SectionRows.DEPARTMENT_IDS.get(Department.GENERAL_EDUCATION))
                .param("vocational", SectionRows.DEPARTMENT_IDS.get(Department.VOCATIONAL_EDUCATION))
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
                        section.items().toArray(String[]::new)));
    }
}
