package ru.nastavnik.inbox.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.inbox.TaskCounts;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskPage;
import ru.nastavnik.inbox.TaskRow;

/**
 * Pages and counts of one's own open tasks. Tasks of organisations and those above them are looked for apart, and a
 * restriction stands in a statement only if it is wanted: so both are found in the order of an index, and a plan that a
 * connection keeps serves every value (ADR 0036).
 */
@Repository
public class OwnTasks {
    private static final String ORDER = "order by t.due_on, t.task_id";
    private static final String UNDATED = "t.due_on is null";

    private final JdbcClient jdbc;

    OwnTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose tasks.
     *
     * @param today decides whether an organisation has a secretary
     */
    public record Whose(String role, RowScope scope, LocalDate today) {}

    /** The earliest due first, those without a term last, each of them by id. */
    public TaskPage page(Whose whose, TaskFilter filter, TaskPage.@Nullable Position after, int limit) {
        List<TaskRow> rows = new ArrayList<>(rows(pageSql(whose, filter, after, limit + 1), whose, filter, after));
        boolean datedMayEnd = after != null && after.due() != null && filter.dueUntil() == null;
        if (datedMayEnd && rows.size() <= limit) {
            TaskPage.Position end = new TaskPage.Position(null, "");
            rows.addAll(rows(pageSql(whose, filter, end, limit + 1 - rows.size()), whose, filter, end));
        }
        if (rows.size() <= limit) {
            return new TaskPage(rows, null);
        }
        TaskRow last = rows.get(limit - 1);
        return new TaskPage(rows.subList(0, limit), new TaskPage.Position(last.due(), last.taskId()));
    }

    private List<TaskRow> rows(String sql, Whose whose, TaskFilter filter, TaskPage.@Nullable Position after) {
        return jdbc.sql(sql)
                .params(parameters(whose, filter, after))
                .query(TaskTable::row)
                .list();
    }

    /** At most {@link TaskCounts#MOST} and one of each are counted. */
    public TaskCounts counts(Whose whose, LocalDate endOfWeek) {
        TaskCounts first = jdbc.sql("""
                        select count(*)                                                       as open,
                               count(*) filter (where t.due_on < :today)                      as overdue,
                               count(*) filter (where t.due_on = :today)                      as due_today,
                               count(*) filter (where t.due_on between :today and :endOfWeek) as due_this_week
                          from (%s) t
                        """.formatted(countedSql(whose, "")))
                .params(parameters(whose, TaskFilter.none(), null))
                .param("endOfWeek", endOfWeek)
                .query((row, number) -> new TaskCounts(
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("due_today"),
                        row.getInt("due_this_week")))
                .single();
        if (first.open() <= TaskCounts.MOST) {
            return first;
        }
        // The first thousands by their term may not have come to today.
        return new TaskCounts(
                first.open(),
                first.overdue(),
                counted(whose, " and t.due_on = :today", whose.today()),
                counted(whose, " and t.due_on between :today and :endOfWeek", endOfWeek));
    }

    private int counted(Whose whose, String due, LocalDate endOfWeek) {
        return jdbc.sql("select count(*) from (" + countedSql(whose, due) + ") t")
                .params(parameters(whose, TaskFilter.none(), null))
                .param("endOfWeek", endOfWeek)
                .query(Integer.class)
                .single();
    }

    private static String countedSql(Whose whose, String due) {
        return ordered("t.due_on, t.task_id", whose, due, due, true, TaskCounts.MOST + 1);
    }

    /** The limit is part of the text: a plan for all values does not know how few rows are wanted. */
    static String pageSql(Whose whose, TaskFilter filter, TaskPage.@Nullable Position after, int limit) {
        String common = restrictions(filter) + position(after);
        String ofOrganizations = common
                + (filter.text() == null
                        ? ""
                        : " and (coalesce(t.about, t.title) ilike :text or o.short_name ilike :text"
                                + " or o.full_name ilike :text)")
                + (filter.organization() == null ? "" : " and t.organization_id = :organization");
        String above = common + (filter.text() == null ? "" : " and coalesce(t.about, t.title) ilike :text");
        return TaskTable.SELECT.replace(
                        "app.task t",
                        "(" + ordered("t.*", whose, ofOrganizations, above, filter.organization() == null, limit)
                                + ") t")
                + ORDER;
    }

    private static String ordered(
            String columns, Whose whose, String ofOrganizations, String above, boolean reachesAbove, int limit) {
        String mine = "t.state = 'OPEN' and " + TaskScope.mine(whose.role());
        String organizations = """
                select %s
                  from app.task t
                  join app.organization o on o.id = t.organization_id
                 where %s and %s%s
                 %s limit %d
                """.formatted(columns, mine, whose.scope().condition(), ofOrganizations, ORDER, limit);
        if (!reachesAbove || !whose.scope().reachesAbove()) {
            return organizations;
        }
        return """
                (%s)
                union all
                (select %s
                  from app.task t
                 where %s and %s%s
                 %s limit %d)
                order by due_on, task_id limit %d
                """.formatted(
                        organizations, columns, mine, whose.scope().aboveOfDepartment("t"), above, ORDER, limit, limit);
    }

    private static String restrictions(TaskFilter filter) {
        return (filter.process() == null ? "" : " and t.process_key = :process")
                + (filter.dueUntil() == null ? "" : " and t.due_on <= :dueUntil");
    }

    private static String position(TaskPage.@Nullable Position after) {
        if (after == null) {
            return "";
        }
        return after.due() == null
                ? " and " + UNDATED + " and t.task_id > :afterId"
                : " and (t.due_on, t.task_id) > (:afterDue, :afterId)";
    }

    /** Those that no restriction names are not part of the statement. */
    static Map<String, Object> parameters(Whose whose, TaskFilter filter, TaskPage.@Nullable Position after) {
        Map<String, Object> parameters = new HashMap<>(whose.scope().parameters());
        parameters.put("role", whose.role());
        parameters.put("today", whose.today());
        filter.textPattern().ifPresent(text -> parameters.put("text", text));
        if (filter.process() != null) {
            parameters.put("process", filter.process().value());
        }
        if (filter.organization() != null) {
            parameters.put("organization", filter.organization().value());
        }
        if (filter.dueUntil() != null) {
            parameters.put("dueUntil", filter.dueUntil());
        }
        if (after != null) {
            parameters.put("afterId", after.taskId());
            if (after.due() != null) {
                parameters.put("afterDue", after.due());
            }
        }
        return parameters;
    }
}
