package ru.nastavnik.inbox.persistence;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.inbox.LateReminded;
import ru.nastavnik.inbox.TaskReminder;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;

/** {@code app.task_reminder}. */
@Repository
public class ReminderTable {
    private static final Duration RECENT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isOpenWithin(String taskId, RowScope scope) {
        return jdbc.sql("""
                        select count(*)
                          from app.task t
                          left join app.organization o on o.id = t.organization_id
                         where t.task_id = :taskId and t.state = 'OPEN' and %s
                        """.formatted(TaskScope.condition(scope)))
                        .params(scope.parameters())
                        .param("taskId", taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Open tasks of the aggregates within the scope. */
    public List<String> openWithin(ProcessKey process, Collection<BusinessKey> keys, RowScope scope) {
        return jdbc.sql("""
                        select t.task_id
                          from app.task t
                          left join app.organization o on o.id = t.organization_id
                         where t.business_key = any (:keys) and t.process_key = :process and t.state = 'OPEN' and %s
                         order by t.task_id
                        """.formatted(TaskScope.condition(scope)))
                .params(scope.parameters())
                .param("keys", keys.stream().map(BusinessKey::value).toArray(String[]::new))
                .param("process", process.value())
                .query(String.class)
                .list();
    }

    /** @return false if the task was reminded of within the last day, then nothing is written */
    public boolean insertUnlessRecent(String taskId, Instant now, UUID sentBy, String senderPost) {
        // The lock on the task's row lets two reminders at once become one.
        jdbc.sql("select task_id from app.task where task_id = :taskId for update")
                .param("taskId", taskId)
                .query(String.class)
                .list();
        return jdbc.sql("""
                        insert into app.task_reminder (id, task_id, sent_at, sent_by, sender_post)
                        select :id, :taskId, :now, :sentBy, :senderPost
                         where not exists (select 1 from app.task_reminder
                                            where task_id = :taskId and sent_at > :since)
                        """)
                        .param("id", Ids.next())
                        .param("taskId", taskId)
                        .param("now", Timestamp.from(now))
                        .param("since", Timestamp.from(now.minus(RECENT)))
                        .param("sentBy", sentBy)
                        .param("senderPost", senderPost)
                        .update()
                > 0;
    }

    /** Who reminds. */
    public record Sender(UUID account, String post) {}

    /** Reminds of all late tasks of the organisations within the scope, but of none twice within a day. */
    public List<LateReminded> remindLate(
            Collection<OrganizationId> organizations, RowScope scope, Sender sender, LocalDate today, Instant now) {
        return jdbc.sql("""
                        with late as (
                            select t.task_id, t.organization_id
                              from app.task t
                              join app.organization o on o.id = t.organization_id
                             where t.organization_id = any (cast(:organizations as uuid[]))
                               and t.state = 'OPEN' and t.due_on < :today and %s
                               for update of t
                        ),
                        sent as (
                            insert into app.task_reminder (id, task_id, sent_at, sent_by, sender_post)
                            select gen_random_uuid(), late.task_id, :now, :sentBy, :senderPost
                              from late
                             where not exists (select 1
                                                 from app.task_reminder r
                                                where r.task_id = late.task_id and r.sent_at > :since)
                            returning task_id
                        )
                        select late.organization_id, count(*) as late, count(sent.task_id) as reminded
                          from late
                          left join sent on sent.task_id = late.task_id
                         group by late.organization_id
                         order by late.organization_id
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::toString).toArray(String[]::new))
                .param("today", today)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(RECENT)))
                .param("sentBy", sender.account())
                .param("senderPost", sender.post())
                .query((row, number) -> new LateReminded(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getInt("late"),
                        row.getInt("reminded")))
                .list();
    }

    public List<TaskReminder> ofOpenTasks(String role, RowScope scope) {
        return jdbc.sql("""
                        select r.task_id, r.sent_at, r.sender_post
                          from app.task_reminder r
                          join app.task t on t.task_id = r.task_id
                          left join app.organization o on o.id = t.organization_id
                         where t.state = 'OPEN' and t.role = :role and %s
                         order by r.sent_at desc
                        """.formatted(TaskScope.condition(scope)))
                .params(scope.parameters())
                .param("role", role)
                .query((row, number) -> new TaskReminder(
                        row.getString("task_id"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getString("sender_post")))
                .list();
    }
}
