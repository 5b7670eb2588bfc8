package ru.nastavnik.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.notice.NoticeKind;
import ru.nastavnik.notice.TaskStanding;
import ru.nastavnik.notice.Told;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/** Who was told of a task. */
@Repository
public class ToldTable {
    private final JdbcClient jdbc;

    ToldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task within the scope, open or not. */
    public Optional<TaskStanding> standing(String taskId, RowScope scope) {
        return jdbc.sql("""
                        select t.task_id, t.process_key, t.business_key, t.element_id, coalesce(t.about, t.title) as words,
                               t.role, coalesce(o.short_name, m.name) as place, t.due_on, t.closed_at, t.state
                          from app.task t
                          left join app.organization o on o.id = t.organization_id
                          left join app.municipality m on m.id = t.municipality_id
                         where t.task_id = :taskId and %s
                        """.formatted(scope.orAboveOfDepartment("t")))
                .params(scope.parameters())
                .param("taskId", taskId)
                .query(ToldTable::standing)
                .optional();
    }

    /** The newest first. What is not told to anybody yet, because its mail waits, is not here. */
    public List<Told> of(String taskId) {
        return jdbc.sql("""
                        with about as (
                            select n.* from app.notice n where n.task_id = :taskId
                            union
                            select n.*
                              from app.notice n
                              join app.notice_task several on several.notice_id = n.id
                             where several.task_id = :taskId
                        ),
                        told as (
                            select case line.section
                                       when 'DECIDED' then 'DECIDED'
                                       when 'REMINDED' then 'REMINDED'
                                       when 'TODAY' then 'NEAR'
                                       when 'WEEK' then 'NEAR'
                                       when 'LATE' then 'LATE'
                                       when 'ESCALATED' then 'LATE'
                                       else 'OPENED' end as kind,
                                   line.post, 'MAIL' as how, mail.sent_at as at, mail.account_id
                              from app.notice_mail_line line
                              join app.notice_mail mail on mail.id = line.mail_id and mail.state = 'SENT' and mail.bounced_at is null
                             where not line.left_out
                               and (line.task_id = :taskId or line.notice_id in (select id from about))
                            union all
                            select a.kind, a.post, 'READ', r.read_at, r.account_id
                              from about a
                              join app.notice_read r on r.notice_id = a.id
                            union all
                            select a.kind, a.post, 'SHOWN', a.created_at, null
                              from about a
                             where not exists (select 1 from app.notice_read r where r.notice_id = a.id)
                        )
                        select told.kind, split_part(told.post, ':', 1) as role, told.how, told.at,
                               told.account_id is not null and told.post not like 'ACCOUNT:%'
                                   and not exists (select 1
                                                     from app.post p
                                                    where p.account_id = told.account_id
                                                      and app.notice_post(p.role, p.organization_id, p.municipality_id,
                                                                          p.department) = told.post) as stands_in
                          from told
                         order by told.at desc, told.how
                        """).param("taskId", taskId).query(ToldTable::told).list();
    }

    private static TaskStanding standing(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        @Nullable Instant closedAt = closed == null ? null : closed.toInstant();
        return new TaskStanding(
                row.getString("task_id"),
                new TaskKey(
                        new ProcessKey(row.getString("process_key")),
                        new BusinessKey(row.getString("business_key")),
                        row.getString("element_id")),
                row.getString("words"),
                row.getString("role"),
                row.getString("place"),
                row.getObject("due_on", LocalDate.class),
                closedAt,
                row.getString("state").equals("COMPLETED"));
    }

    private static String post(String role) {
        return role.equals("ACCOUNT") ? "Кому поручено" : Role.valueOf(role).title();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                NoticeKind.valueOf(row.getString("kind")),
                post(row.getString("role")),
                Told.How.valueOf(row.getString("how")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("stands_in"));
    }
}
