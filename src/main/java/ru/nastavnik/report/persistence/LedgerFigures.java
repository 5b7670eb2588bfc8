package ru.nastavnik.report.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.Grouping;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.SqlValues;

/** What the ledger of tasks says of a day: how many were due, done and late, of municipalities and the region too. */
@Repository
public class LedgerFigures {
    /** Rows that are held at a time where each is only added to a sum. */
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final JdbcClient inParts;

    LedgerFigures(JdbcClient jdbc, DataSource connections) {
        this.jdbc = jdbc;
        JdbcTemplate parts = new JdbcTemplate(connections);
        parts.setFetchSize(AT_ONCE);
        this.inParts = JdbcClient.create(parts);
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
            int count) {
        /** The same of a group. */
        public Tasks of(GroupKey other) {
            return new Tasks(other, begun, dueOn, firstDueOn, closedOn, count);
        }
    }

    /**
     * Hands over what stands alike, some rows at a time: of a region by organisation there are more than a million, and
     * whoever adds them up keeps a line for each organisation only.
     *
     * @param group only what belongs to it; its municipality is an authority if the section groups by that
     * @param only these organisations; null for all, and for what stands above them
     */
    public void each(
            Section section,
            GroupKey group,
            @Nullable List<UUID> only,
            RowScope scope,
            LocalDate asOf,
            String zone,
            Consumer<Tasks> taker) {
        Grouping grouping = new Grouping(section.groupBy());
        LedgerSql sql = new LedgerSql(scope, part(section, group, only));
        bound(inParts, sql, sql.things() + """
                        select %1$s begun, due_on, first_due_on, closed_on, count(*) as tasks
                        from task
                        where true%2$s
                        group by %1$s begun, due_on, first_due_on, closed_on
                        """.formatted(grouping.columns(), place(section, group)), asOf, zone)
                .query(row -> {
                    taker.accept(new Tasks(
                            grouping.key(row),
                            row.getBoolean("begun"),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("first_due_on", LocalDate.class),
                            row.getObject("closed_on", LocalDate.class),
                            row.getInt("tasks")));
                });
    }

    /**
     * Tasks of one place, authority, post and point that share a term and a day of closing.
     *
     * @param above whether they stand above the organisations
     */
    public record Counted(
            String municipality, String authority, boolean above, String post, String item, Tasks tasks) {}

    /** As of today, whatever a report groups by above organisations: read once for all of its tables. */
    public List<Counted> sums(RowScope scope, LocalDate today, String zone) {
        LedgerSql sql =
                new LedgerSql(scope, new LedgerSql.Part(GroupKey.ALL, GroupBy.AUTHORITY, List.of(), List.of(), null));
        return bound(jdbc, sql, sql.sums() + """
                        select municipality_id, authority_id, above, post, item, begun, due_on, first_due_on, closed_on,
                               sum(tasks) as tasks
                        from task
                        group by municipality_id, authority_id, above, post, item, begun, due_on, first_due_on, closed_on
                        """, today, zone)
                .query((row, number) -> new Counted(
                        row.getString("municipality_id"),
                        row.getString("authority_id"),
                        row.getBoolean("above"),
                        row.getString("post"),
                        row.getString("item"),
                        new Tasks(
                                GroupKey.ALL,
                                row.getBoolean("begun"),
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("first_due_on", LocalDate.class),
                                row.getObject("closed_on", LocalDate.class),
                                row.getInt("tasks"))))
                .list();
    }

    /** The organisations for which an authority answers. */
    public List<UUID> organizations(String authority, RowScope scope) {
        LedgerSql sql = new LedgerSql(
                scope,
                new LedgerSql.Part(
                        new GroupKey(null, null, authority, null, null),
                        GroupBy.AUTHORITY,
                        List.of(),
                        List.of(),
                        null));
        return jdbc.sql("select o.id from app.organization o where " + sql.organizations())
                .params(sql.parameters())
                .query(UUID.class)
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
        LedgerSql sql = new LedgerSql(scope, part(section, group, null));
        return bound(jdbc, sql, sql.things() + """
                        select m.name as authority, authority_id, o.id as organization_id, o.short_name, post, item, title,
                               begun, due_on, first_due_on, task.closed_on
                        from task
                        left join app.organization o on o.id = task.organization_id
                        left join app.municipality m on m.id = authority_id
                        where true%s%s
                        order by due_on, authority, short_name, title
                        limit :most
                        """.formatted(mayCount(figure), place(section, group)), asOf, zone)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
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

    private static LedgerSql.Part part(Section section, GroupKey group, @Nullable List<UUID> only) {
        return new LedgerSql.Part(
                group,
                section.groupBy().contains(GroupBy.AUTHORITY) ? GroupBy.AUTHORITY : GroupBy.MUNICIPALITY,
                section.kinds().stream().map(OrganizationKind::code).toList(),
                section.items(),
                only);
    }

    private static String place(Section section, GroupKey group) {
        return group.municipality() == null
                ? ""
                : " and task." + (section.groupBy().contains(GroupBy.AUTHORITY) ? "authority_id" : "municipality_id")
                        + " = :place";
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient client, LedgerSql sql, String text, LocalDate asOf, String zone) {
        return client.sql(text)
                .params(sql.parameters())
                .param(
                        "over",
                        SqlValues.moment(
                                asOf.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant()))
                .param("zone", zone)
                .param("asOf", asOf);
    }
}
