package ru.nastavnik.inbox.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.inbox.TaskCounts;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskHistoryRow;
import ru.nastavnik.inbox.TaskPage;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.InstanceKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;
import ru.nastavnik.workflow.TaskKey;

/** {@code app.task}. */
@Repository
public class TaskTable {
    private static final String SELECT = """
            select t.*, o.short_name as organization_name, m.name as municipality_name
              from app.task t
              left join app.organization o on o.id = t.organization_id
              left join app.municipality m on m.id = coalesce(t.municipality_id, o.municipality_id)
            """;

    private final JdbcClient jdbc;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(TaskEvent.Opened opened, String label, @Nullable String about, Instant now) {
        jdbc.sql("""
                        insert into app.task (task_id, process_key, subject_type, business_key, element_id, title, about, role, point,
                                              due_on, organization_id, municipality_id, launch_id, department,
                                              state, opened_at)
                        values (:taskId, :process, :subjectType, :businessKey, :element, :title, :about, :role, :point,
                                :due, :organization, :municipality, :launch, :department, 'OPEN', :now)
                        """)
                .param("taskId", opened.taskId())
                .param("process", opened.task().process().value())
                .param("subjectType", opened.subjectType())
                .param("businessKey", opened.task().key().value())
                .param("element", opened.task().elementId())
                .param("title", label)
                .param("about", about)
                .param("role", opened.role())
                .param("point", opened.point())
                .param("due", opened.due())
                .param("organization", uuid(opened.organizationId()))
                .param("municipality", uuid(opened.municipalityId()))
                .param("launch", uuid(opened.launchId()))
                .param("department", opened.department())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The same open task as its model means it now; when it opened and its term stay. */
    public void revise(TaskEvent.Opened now, String label, @Nullable String about) {
        jdbc.sql("""
                        update app.task
                           set element_id = :element, title = :title, about = :about, role = :role, point = :point,
                               department = :department, subject_type = :subjectType
                         where task_id = :taskId and state = 'OPEN'
                        """)
                .param("element", now.task().elementId())
                .param("title", label)
                .param("about", about)
                .param("role", now.role())
                .param("point", now.point())
                .param("department", now.department())
                .param("subjectType", now.subjectType())
                .param("taskId", now.taskId())
                .update();
    }

    /** The open tasks of an instance, by the engine's id. */
    public Map<String, TaskKey> openOf(InstanceKey instance) {
        return jdbc
                .sql("""
                        select task_id, element_id
                          from app.task
                         where business_key = :businessKey and process_key = :process and state = 'OPEN'
                        """)
                .param("businessKey", instance.key().value())
                .param("process", instance.process().value())
                .query((row, number) -> Map.entry(
                        row.getString("task_id"),
                        new TaskKey(instance.process(), instance.key(), row.getString("element_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void close(TaskEvent.Closed closed, Instant now, @Nullable UUID closedBy) {
        jdbc.sql("""
                        update app.task
                           set state = :state, closed_at = :now, closed_by = :closedBy
                         where task_id = :taskId and state = 'OPEN'
                        """)
                .param("state", closed.completed() ? "COMPLETED" : "CANCELLED")
                .param("now", Timestamp.from(now))
                .param("closedBy", closed.completed() ? closedBy : null)
                .param("taskId", closed.taskId())
                .update();
    }

    public TaskPage page(
            String role,
            RowScope scope,
            TaskFilter filter,
            @Nullable String textPattern,
            TaskPage.@Nullable Position after,
            int limit) {
        List<TaskRow> rows = jdbc.sql(SELECT + """
                         where t.state = 'OPEN' and t.role = :role
                           and %s
                           and (cast(:text as text) is null
                                or coalesce(t.about, t.title) ilike :text or o.short_name ilike :text or o.full_name ilike :text)
                           and (cast(:process as text) is null or t.process_key = :process)
                           and (cast(:organization as uuid) is null or t.organization_id = :organization)
                           and (cast(:dueUntil as date) is null or t.due_on <= :dueUntil)
                           and (cast(:afterId as text) is null
                                or (coalesce(t.due_on, 'infinity'), t.task_id)
                                    > (coalesce(cast(:afterDue as date), 'infinity'), :afterId))
                         order by coalesce(t.due_on, 'infinity'), t.task_id
                         limit :limit
                        """.formatted(TaskScope.condition(scope)))
                .params(scope.parameters())
                .param("role", role)
                .param("text", textPattern)
                .param(
                        "process",
                        filter.process() == null ? null : filter.process().value())
                .param(
                        "organization",
                        filter.organization() == null
                                ? null
                                : filter.organization().value())
                .param("dueUntil", filter.dueUntil())
                .param("afterId", after == null ? null : after.taskId())
                .param("afterDue", after == null ? null : after.due())
                .param("limit", limit + 1)
                .query(TaskTable::row)
                .list();
        if (rows.size() <= limit) {
            return new TaskPage(rows, null);
        }
        TaskRow last = rows.get(limit - 1);
        return new TaskPage(rows.subList(0, limit), new TaskPage.Position(last.due(), last.taskId()));
    }

    public TaskCounts counts(String role, RowScope scope, LocalDate today, LocalDate endOfWeek) {
        return jdbc.sql("""
                        select count(*)                                          as open,
                               count(*) filter (where t.due_on < :today)         as overdue,
                               count(*) filter (where t.due_on = :today)         as due_today,
                               count(*) filter (where t.due_on between :today and :endOfWeek) as due_this_week
                          from app.task t
                          left join app.organization o on o.id = t.organization_id
                         where t.state = 'OPEN' and t.role = :role and %s
                        """.formatted(TaskScope.condition(scope)))
                .params(scope.parameters())
                .param("role", role)
                .param("today", today)
                .param("endOfWeek", endOfWeek)
                .query((row, number) -> new TaskCounts(
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("due_today"),
                        row.getInt("due_this_week")))
                .single();
    }

    public Optional<TaskRow> open(String role, RowScope scope, TaskKey task) {
        return jdbc.sql(SELECT + """
                         where t.state = 'OPEN' and t.role = :role and %s
                           and t.business_key = :businessKey and t.element_id = :element and t.process_key = :process
                        """.formatted(TaskScope.condition(scope)))
                .params(scope.parameters())
                .param("role", role)
                .param("businessKey", task.key().value())
                .param("element", task.elementId())
                .param("process", task.process().value())
                .query(TaskTable::row)
                .optional();
    }

    public List<TaskRow> openIn(OrganizationId organization) {
        return jdbc.sql(SELECT + """
                         where t.state = 'OPEN' and t.organization_id = :organization
                         order by coalesce(t.due_on, 'infinity'), t.task_id
                        """)
                .param("organization", organization.value())
                .query(TaskTable::row)
                .list();
    }

    public List<TaskHistoryRow> history(BusinessKey key, RowScope scope) {
        return jdbc.sql("""
                        select t.*
                          from app.task t
                          left join app.organization o on o.id = t.organization_id
                         where t.business_key = :businessKey and %s
                         order by t.opened_at, t.task_id
                        """.formatted(TaskScope.condition(scope)))
                .params(scope.parameters())
                .param("businessKey", key.value())
                .query((row, number) -> new TaskHistoryRow(
                        row.getString("element_id"),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class),
                        instant(row, "opened_at").orElseThrow(),
                        instant(row, "closed_at").orElse(null),
                        row.getObject("closed_by", UUID.class),
                        "CANCELLED".equals(row.getString("state"))))
                .list();
    }

    public void reschedule(TaskKey task, @Nullable LocalDate due) {
        jdbc.sql("""
                        update app.task
                           set due_on = :due, reminded_at = null, escalated_at = null
                         where business_key = :businessKey and element_id = :element and process_key = :process
                           and state = 'OPEN' and due_on is distinct from :due
                        """)
                .param("due", due)
                .param("businessKey", task.key().value())
                .param("element", task.elementId())
                .param("process", task.process().value())
                .update();
    }

    public void rescheduleAll(ProcessKey process, Collection<BusinessKey> keys, LocalDate due) {
        jdbc.sql("""
                        update app.task
                           set due_on = :due, reminded_at = null, escalated_at = null
                         where business_key = any (:keys) and process_key = :process
                           and state = 'OPEN' and due_on is distinct from :due
                        """)
                .param("due", due)
                .param("keys", keys.stream().map(BusinessKey::value).toArray(String[]::new))
                .param("process", process.value())
                .update();
    }

    /**
     * Marks the open tasks with a term on that day or earlier.
     *
     * @param watched processes whose marked tasks are named in the answer; of the others, which may be very many, only
     *     the number
     */
    public Marked markTermsUntil(Mark mark, LocalDate day, Instant now, Collection<ProcessKey> watched) {
        List<MarkedTasks> marked = jdbc.sql("""
                        with marked as (
                            update app.task set %1$s = :now
                             where state = 'OPEN' and due_on <= :day and escalated_at is null and %1$s is null
                            returning process_key, business_key, element_id, process_key = any (:watched) as watched)
                        select process_key,
                               case when watched then business_key end as business_key,
                               case when watched then element_id end as element_id,
                               count(*) as tasks
                          from marked
                         group by 1, 2, 3
                        """.formatted(mark.column))
                .param("now", Timestamp.from(now))
                .param("day", day)
                .param("watched", watched.stream().map(ProcessKey::value).toArray(String[]::new))
                .query((row, number) -> new MarkedTasks(watchedTask(row), row.getInt("tasks")))
                .list();
        return new Marked(
                marked.stream().mapToInt(MarkedTasks::tasks).sum(),
                marked.stream()
                        .map(MarkedTasks::watched)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /**
     * What was marked.
     *
     * @param tasks how many tasks
     * @param watched those of the processes that were asked for
     */
    public record Marked(int tasks, List<TaskKey> watched) {}

    private record MarkedTasks(@Nullable TaskKey watched, int tasks) {}

    private static @Nullable TaskKey watchedTask(ResultSet row) throws SQLException {
        String businessKey = row.getString("business_key");
        return businessKey == null
                ? null
                : new TaskKey(
                        new ProcessKey(row.getString("process_key")),
                        new BusinessKey(businessKey),
                        row.getString("element_id"));
    }

    /** What was done about a term. */
    public enum Mark {
        REMINDED("reminded_at"),
        ESCALATED("escalated_at");

        private final String column;

        Mark(String column) {
            this.column = column;
        }
    }

    private static TaskRow row(ResultSet row, int number) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        UUID municipality = row.getObject("municipality_id", UUID.class);
        return new TaskRow(
                row.getString("task_id"),
                new TaskKey(
                        new ProcessKey(row.getString("process_key")),
                        new BusinessKey(row.getString("business_key")),
                        row.getString("element_id")),
                row.getString("subject_type"),
                Objects.requireNonNullElse(row.getString("about"), row.getString("title")),
                row.getString("role"),
                row.getString("point"),
                row.getObject("due_on", LocalDate.class),
                organization == null ? null : new OrganizationId(organization),
                row.getString("organization_name"),
                municipality == null ? null : new MunicipalityId(municipality),
                row.getString("municipality_name"),
                instant(row, "opened_at").orElseThrow(),
                instant(row, "reminded_at").orElse(null),
                instant(row, "escalated_at").orElse(null));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toInstant());
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
