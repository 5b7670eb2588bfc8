package ru.nastavnik.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.notice.Notice;
import ru.nastavnik.notice.NoticeKind;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SqlValues;

/** Notices as the post that they are for reads them. */
@Repository
public class NoticeTable {
    private static final String OVER = """
            (n.task_id is not null and n.kind <> 'DECIDED'
             and (t.state <> 'OPEN' or n.kind in ('NEAR', 'LATE') and t.due_on is distinct from n.due_on
                  or n.kind = 'ASSIGNED' and not app.is_assigned(t.task_id, n.post, :today)))
            """;
    private static final String FROM = """
              from app.notice n
              left join app.task t on t.task_id = n.task_id
             where n.post = any (:posts) and n.created_at > :since
            """;
    private static final String UNREAD = """
               and not exists (select 1 from app.notice_read r where r.notice_id = n.id and r.account_id = :account)
            """;

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The posts whose notices the actor reads, as {@code app.acting_on} has them. */
    public List<String> postsOf(Actor actor, LocalDate today) {
        List<String> posts = new ArrayList<>();
        posts.add(actor.role() + ":" + unit(actor.territory()));
        posts.add("ACCOUNT:" + actor.account());
        if (actor.role() == Role.DEPARTMENT) {
            posts.add(Role.DEPARTMENT + ":");
        }
        actor.organization()
                .filter(own -> actor.role() == Role.DIRECTOR && !hasSecretary(own, today))
                .ifPresent(own -> posts.add(Role.SECRETARY + ":" + own));
        return List.copyOf(posts);
    }

    private static String unit(Territory territory) {
        if (territory instanceof Territory.OfOrganization own) {
            return own.organization().toString();
        }
        if (territory instanceof Territory.OfMunicipality own) {
            return own.municipality().toString();
        }
        return territory instanceof Territory.OfDepartment own
                ? own.department().name()
                : "";
    }

    private boolean hasSecretary(OrganizationId organization, LocalDate today) {
        return jdbc.sql("""
                        select exists (select 1
                                         from app.post
                                        where role = 'SECRETARY' and organization_id = :organization
                                          and :today between valid_from and coalesce(valid_to, 'infinity'))
                        """)
                .param("organization", organization.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    public List<Notice> list(List<String> posts, AccountId account, LocalDate today, Instant since, int limit) {
        return jdbc.sql("""
                        select n.*, case n.kind
                                   when 'SUBSTITUTE_OFF' then 'Назначьте другого заместителя'
                                   when 'ADDRESS_REFUSED' then 'Исправьте адрес и подтвердите его на этой странице'
                                   when 'MAILS_REFUSED' then 'Сколько адресов не принимают писем, видно в разделе «Состояние»'
                                   when 'POST_IDLE' then 'Назначьте заместителя или передайте должность'
                                   else coalesce(t.about, t.title, about.name,
                                                 'Государственные организации и колледжи')
                               end as words,
                               coalesce(o.short_name, m.name) as place,
                               %s as over,
                               exists (select 1
                                         from app.task before
                                        where before.business_key = t.business_key
                                          and before.element_id = t.element_id
                                          and before.state = 'COMPLETED'
                                          and before.closed_at <= t.opened_at
                                          and before.task_id <> t.task_id) as again,
            n.kind = 'DECIDED' and exists (
                select 1
                  from app.task back
                 where back.business_key = t.business_key
                   and back.process_key = t.process_key
                   and back.opened_at = t.closed_at
                   and back.task_id <> t.task_id
                   -- what was done once before is to be done anew, or a refusal is to be read
                   and (back.element_id = 'userTask_acknowledge'
                        or exists (select 1
                                     from app.task before
                                    where before.business_key = t.business_key
                                      and before.element_id = back.element_id
                                      and before.state = 'COMPLETED'
                                      and before.closed_at <= t.closed_at
                                      and before.task_id <> back.task_id))) as returned,
                               exists (select 1
                                         from app.notice_read r
                                        where r.notice_id = n.id and r.account_id = :account) as read
                          from app.notice n
                          left join app.task t on t.task_id = n.task_id
                          left join app.organization o on o.id = t.organization_id
                          left join app.municipality m on m.id = t.municipality_id
                          left join app.municipality about on about.id = n.about_municipality
                         where n.post = any (:posts) and n.created_at > :since
                         order by n.created_at desc, n.id
                         limit :limit
                        """.formatted(OVER))
                .param("posts", posts.toArray(String[]::new))
                .param("today", today)
                .param("account", account.value())
                .param("since", SqlValues.moment(since))
                .param("limit", limit)
                .query(NoticeTable::notice)
                .list();
    }

    /** @param most further ones are not counted */
    public int unread(List<String> posts, AccountId account, LocalDate today, Instant since, int most) {
        return jdbc.sql("select count(*) from (select 1 " + FROM + UNREAD + " and not " + OVER
                        + " limit :most) counted")
                .param("posts", posts.toArray(String[]::new))
                .param("today", today)
                .param("account", account.value())
                .param("since", SqlValues.moment(since))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    public Optional<Instant> newest(List<String> posts) {
        return jdbc.sql("select max(created_at) as newest from app.notice where post = any (:posts)")
                .param("posts", posts.toArray(String[]::new))
                .query((row, number) -> Optional.ofNullable(row.getObject("newest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Tells a post by the bell alone of something that is no task. */
    public void tell(NoticeKind kind, Role role, Territory territory, int tasks, Instant now, String dedupeKey) {
        jdbc.sql("""
            insert into app.notice (kind, post, tasks, created_at, not_before, dedupe_key, settled_at, outcome)
            values (:kind, :post, :tasks, :now, :now, :key, :now, 'WITHOUT_MAIL')
            on conflict (dedupe_key) do nothing
            """)
                .param("kind", kind.name())
                .param("post", role + ":" + unit(territory))
                .param("tasks", tasks)
                .param("now", SqlValues.moment(now))
                .param("key", dedupeKey)
                .update();
    }

    /** Does nothing if the notice is not for one of the posts, or was read already. */
    public void markRead(UUID notice, List<String> posts, AccountId account, Instant now) {
        jdbc.sql("""
            insert into app.notice_read (notice_id, account_id, read_at)
            select id, :account, :now from app.notice where id = :notice and post = any (:posts)
            on conflict do nothing
            """)
                .param("notice", notice)
                .param("posts", posts.toArray(String[]::new))
                .param("account", account.value())
                .param("now", SqlValues.moment(now))
                .update();
    }

    public void markAllRead(List<String> posts, AccountId account, Instant since, Instant now) {
        jdbc.sql("insert into app.notice_read (notice_id, account_id, read_at) select n.id, :account, :now " + FROM
                        + UNREAD + " on conflict do nothing")
                .param("posts", posts.toArray(String[]::new))
                .param("account", account.value())
                .param("since", SqlValues.moment(since))
                .param("now", SqlValues.moment(now))
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        UUID municipality = row.getObject("about_municipality", UUID.class);
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("task_id"),
                row.getString("words"),
                row.getString("place"),
                municipality == null ? null : new MunicipalityId(municipality),
                row.getObject("due_on", LocalDate.class),
                row.getObject("working_days", Integer.class),
                row.getInt("tasks"),
                row.getBoolean("again"),
                row.getBoolean("returned"),
                row.getBoolean("over"),
                row.getBoolean("read"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
