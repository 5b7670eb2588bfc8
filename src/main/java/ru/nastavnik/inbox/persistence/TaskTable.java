package ru.nastavnik.inbox.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.inbox.TaskHistoryRow;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskTerm;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SqlValues;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.InstanceKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;
import ru.nastavnik.workflow.TaskKey;

/** {@code app.task}. */
@Repository
public class TaskTable {
    static final String SELECT = """
        select t.*, o.short_name as organization_name, m.name as municipality_name
          from app.task t
          left join app.organization o on o.id = t.organization_id
          left join app.municipality m on m.id = coalesce(t.municipality_id, o.municipality_id)
        """;

    /**
     * One place for each id, not an array: above organisations (ADR 0017) PostgreSQL took an array of unknown length
     * for ten tasks and planned the whole statement anew each time, twice as long as it takes.
     */
    private static final String CLOSED = """
        closed as (
        update app.task
           set state = case when task_id = any (?) then 'COMPLETED' else 'CANCELLED' end,
               closed_at = ?,
               closed_by = case when task_id = any (?) then ? end
             where task_id in (%s) and state = 'OPEN'
            returning task_id, process_key, business_key, role, due_on, state, closed_at
        )\
        """;

    /** A part of a task that was given to a colleague ends with the task. */
    private static final String END_PARTS = """
        update app.task_assignment part
           set ended_at = closed.closed_at
          from closed
         where part.task_id = closed.task_id
           and part.taken_back_at is null
           and part.done_at is null
           and part.ended_at is null
        """;

    private static final String PARTS_ENDED = """
        parts_ended as (
        """ + END_PARTS.indent(4) + ")";

    /** A decision is told to the post that acted before it; nobody is mailed. */
    private static final String DECISION_TOLD = """
        decision_told as (
            insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key, settled_at, outcome)
            select 'DECIDED',
                   app.notice_post(before.role, before.organization_id,
                                   coalesce(before.municipality_id, place.municipality_id),
                                   coalesce(before.department, place.department)),
                   closed.task_id, closed.due_on, closed.closed_at, closed.closed_at,
                   'decided:' || closed.task_id, closed.closed_at, 'WITHOUT_MAIL'
              from closed
             cross join lateral (select role, organization_id, municipality_id, department
                                   from app.task
                                  where business_key = closed.business_key
                                    and process_key = closed.process_key
                                    and state = 'COMPLETED'
                                    and role <> closed.role
                                    and task_id <> closed.task_id
                                  order by closed_at desc, task_id
                                  limit 1) before
              left join app.organization place on place.id = before.organization_id
             where closed.state = 'COMPLETED'
               and closed.role in ('DIRECTOR', 'MUNICIPAL_HEAD', 'DEPARTMENT', 'CENTRE_OPERATOR')
                on conflict (dedupe_key) do nothing
        )\
        """;

    /** In their tasks nobody decides on what somebody else has sent. */
    private static final Set<ProcessKey> WITHOUT_DECISIONS =
            Set.of(new ProcessKey("school-roadmap"), new ProcessKey("college-roadmap"));

    private static final String COLUMNS = """
        task_id, process_key, subject_type, business_key, element_id, title, about, role, point, duty_id, due_on,
        term_ground, own_due_on, own_ground, useful_until, first_due_on, organization_id, municipality_id, launch_id,
        department, opened_at
        """;

    private static final String ROW = """
        (?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::uuid, ?::date,
         ?::text, ?::date, ?::text, ?::date, ?::date, ?::uuid, ?::uuid, ?::uuid, ?::text, ?::timestamptz)\
        """;

    /** Of an organisation's task it is written, too, where that stands and who answers for it. */
    private static final String OPENED = """
        opened as (
            insert into app.task (state, location_municipality_id, answering_municipality_id, answering_department,
                                  %1$s)
            select 'OPEN', place.location_municipality_id, place.answering_municipality_id, place.answering_department,
                   task.*
              from (values %2$s) task (%1$s)
              left join app.organization place on place.id = task.organization_id
            returning task_id, role, due_on, organization_id, municipality_id, department, opened_at
        )\
        """;

    /** A task that opens is told to the post that has it. No action fails because somebody was told already. */
    private static final String TELL_OPENED = """
        insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key)
        select 'OPENED',
               app.notice_post(opened.role, opened.organization_id,
                               coalesce(opened.municipality_id, place.municipality_id),
                               coalesce(opened.department, place.department)),
               opened.task_id, opened.due_on, opened.opened_at, opened.opened_at + interval '15 minutes',
               'opened:' || opened.task_id
          from opened
          left join app.organization place on place.id = opened.organization_id
            on conflict (dedupe_key) do nothing
        """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    TaskTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * A task that has opened, with what the list says of it.
     *
     * @param label what it is called
     * @param about what it is about, or null if its label says so
     */
    public record NewTask(
            TaskEvent.Opened opened,
            String label,
            @Nullable String about,
            @Nullable String point,
            TaskTerm term) {}

    /**
     * What the engine closed and opened at once, in one statement, with all that it brings: who is told ({@code
     * app.notice}, ADR 0037), and which parts of tasks end.
     */
    public void follow(
            Collection<TaskEvent.Closed> closed, List<NewTask> opened, Instant now, @Nullable UUID closedBy) {
        if (closed.isEmpty() && opened.isEmpty()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        if (!closed.isEmpty()) {
            String[] completed = ids(closed.stream().filter(TaskEvent.Closed::completed));
            parameters.add(completed);
            parameters.add(SqlValues.moment(now));
            parameters.add(completed);
            parameters.add(SqlValues.id(closedBy));
            closed.forEach(task -> parameters.add(task.taskId()));
            parts.add(CLOSED.formatted(String.join(", ", Collections.nCopies(closed.size(), "?"))));
            if (closed.stream().anyMatch(TaskTable::mayDecide)) {
                parts.add(DECISION_TOLD);
            }
        }
        if (!opened.isEmpty()) {
            opened.forEach(task -> parameters.addAll(values(task, now)));
            if (!closed.isEmpty()) {
                parts.add(PARTS_ENDED);
            }
            parts.add(OPENED.formatted(COLUMNS, String.join(", ", Collections.nCopies(opened.size(), ROW))));
        }
        template.update(
                "with " + String.join(",\n", parts) + "\n" + (opened.isEmpty() ? END_PARTS : TELL_OPENED),
                parameters.toArray());
    }

    private static boolean mayDecide(TaskEvent.Closed closed) {
        return closed.completed() && !WITHOUT_DECISIONS.contains(closed.task().process());
    }

    private static String[] ids(Stream<TaskEvent.Closed> closed) {
        return closed.map(TaskEvent.Closed::taskId).toArray(String[]::new);
    }

    /** In the order of {@link #COLUMNS}. */
    private static List<Object> values(NewTask task, Instant now) {
        TaskEvent.Opened opened = task.opened();
        TaskTerm term = task.term();
        DueTerm due = term.due();
        DueTerm own = term.own();
        return List.of(
                opened.taskId(),
                opened.task().process().value(),
                SqlValues.text(opened.subjectType()),
                opened.task().key().value(),
                opened.task().elementId(),
                task.label(),
                SqlValues.text(task.about()),
                opened.role(),
                SqlValues.text(task.point()),
                SqlValues.id(term.duty()),
                SqlValues.day(due == null ? null : due.day()),
                SqlValues.text(due == null ? null : due.ground()),
                SqlValues.day(own == null ? null : own.day()),
                SqlValues.text(own == null ? null : own.ground()),
                SqlValues.day(term.usefulUntil()),
                SqlValues.day(term.first()),
                SqlValues.id(uuid(opened.organizationId())),
                SqlValues.id(uuid(opened.municipalityId())),
                SqlValues.id(uuid(opened.launchId())),
                SqlValues.text(opened.department()),
                SqlValues.moment(now));
    }

    /** An open task as it stands in the list. */
    public record Standing(Instant openedAt, @Nullable DueTerm due) {}

    public Standing standing(String taskId) {
        return jdbc.sql("select opened_at, due_on, term_ground from app.task where task_id = :taskId")
                .param("taskId", taskId)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    String ground = Objects.requireNonNullElse(row.getString("term_ground"), "");
                    return new Standing(
                            instant(row, "opened_at").orElseThrow(), due == null ? null : new DueTerm(due, ground));
                })
                .single();
    }

    /** The same open task as its model means it now; when it opened stays. A new term is watched anew. */
    public void revise(
            TaskEvent.Opened now, String label, @Nullable String about, @Nullable String point, TaskTerm term) {
        DueTerm due = term.due();
        DueTerm own = term.own();
        jdbc.sql("""
            update app.task
               set element_id = :element, title = :title, about = :about, role = :role, point = :point,
                   department = :department, subject_type = :subjectType,
                   duty_id = :duty, due_on = :due, term_ground = :ground,
                   own_due_on = :ownDue, own_ground = :ownGround, useful_until = :usefulUntil,
                   first_due_on = coalesce(first_due_on, :first),
                   reminded_at = case when due_on is not distinct from :due then reminded_at end,
                   escalated_at = case when due_on is not distinct from :due then escalated_at end
             where task_id = :taskId and state = 'OPEN'
            """)
                .param("element", now.task().elementId())
                .param("title", label)
                .param("about", about)
                .param("role", now.role())
                .param("point", point)
                .param("department", now.department())
                .param("subjectType", now.subjectType())
                .param("duty", term.duty(), Types.OTHER)
                .param("due", due == null ? null : due.day(), Types.DATE)
                .param("ground", due == null ? null : due.ground())
                .param("ownDue", own == null ? null : own.day(), Types.DATE)
                .param("ownGround", own == null ? null : own.ground())
                .param("usefulUntil", term.usefulUntil(), Types.DATE)
                .param("first", term.first(), Types.DATE)
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

    public Optional<TaskRow> open(String role, RowScope scope, LocalDate today, TaskKey task) {
        return jdbc.sql(SELECT + """
                         where t.state = 'OPEN' and %s and %s
                           and t.business_key = :businessKey and t.element_id = :element and t.process_key = :process
                        """.formatted(TaskScope.mine(role), TaskScope.condition(scope)))
                .params(scope.parameters())
                .param("role", role)
                .param("today", today)
                .param("businessKey", task.key().value())
                .param("element", task.elementId())
                .param("process", task.process().value())
                .query(TaskTable::row)
                .optional();
    }

    public Optional<TaskRow> open(String role, RowScope scope, LocalDate today, String taskId) {
        return jdbc.sql(SELECT + """
                         where t.state = 'OPEN' and %s and %s
                           and t.task_id = :taskId
                        """.formatted(TaskScope.mine(role), TaskScope.condition(scope)))
                .params(scope.parameters())
                .param("role", role)
                .param("today", today)
                .param("taskId", taskId)
                .query(TaskTable::row)
                .optional();
    }

    public boolean isCompleted(String taskId) {
        return jdbc.sql("select exists (select 1 from app.task where task_id = :taskId and state = 'COMPLETED')")
                .param("taskId", taskId)
                .query(Boolean.class)
                .single();
    }

    public List<TaskRow> openIn(OrganizationId organization) {
        return jdbc.sql(SELECT + """
             where t.state = 'OPEN' and t.organization_id = :organization
             order by t.due_on, t.task_id
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

    public void reschedule(TaskKey task, DueTerm due) {
        jdbc.sql("""
            update app.task
               set first_due_on = coalesce(first_due_on, due_on), due_on = :due, term_ground = :ground,
                   reminded_at = null, escalated_at = null
             where business_key = :businessKey and element_id = :element and process_key = :process
               and state = 'OPEN' and due_on is distinct from :due
            """)
                .param("due", due.day())
                .param("ground", due.ground())
                .param("businessKey", task.key().value())
                .param("element", task.elementId())
                .param("process", task.process().value())
                .update();
    }

    public void rescheduleAll(ProcessKey process, Collection<BusinessKey> keys, DueTerm due) {
        jdbc.sql("""
            update app.task
               set first_due_on = coalesce(first_due_on, due_on), due_on = :due, term_ground = :ground,
                   reminded_at = null, escalated_at = null
             where business_key = any (:keys) and process_key = :process
               and state = 'OPEN' and due_on is distinct from :due
            """)
                .param("due", due.day())
                .param("ground", due.ground())
                .param("keys", keys.stream().map(BusinessKey::value).toArray(String[]::new))
                .param("process", process.value())
                .update();
    }

    static TaskRow row(ResultSet row, int number) throws SQLException {
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
                row.getString("term_ground"),
                own(row),
                row.getObject("useful_until", LocalDate.class),
                organization == null ? null : new OrganizationId(organization),
                row.getString("organization_name"),
                municipality == null ? null : new MunicipalityId(municipality),
                row.getString("municipality_name"),
                instant(row, "opened_at").orElseThrow());
    }

    private static @Nullable DueTerm own(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("own_due_on", LocalDate.class);
        return day == null ? null : new DueTerm(day, row.getString("own_ground"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toInstant());
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
