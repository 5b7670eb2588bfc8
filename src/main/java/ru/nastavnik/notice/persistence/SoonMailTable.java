package ru.nastavnik.notice.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.shared.SqlValues;

/** Gathers notices that do not wait for the digest into mails, one a person. */
@Repository
public class SoonMailTable {
    /** Of two nodes that gather at once the second has nothing to do. */
    private static final long GATHERING = 0x6e6f74696365L;

    /** Who is still to be mailed of an unsettled notice. What several people see waits for none of them alone. */
    private static final String WANTED = """
            reader as (
                select n.id as notice_id, n.kind, n.post, n.task_id, n.due_on, n.about_municipality, n.tasks, n.created_at,
                       n.not_before, a.account_id, count(*) over (partition by n.id) as readers
                  from app.notice n
                  join app.acting_on(:today) a on a.post = n.post
                 where n.settled_at is null
            ),
            wanted as (
                select r.*
                  from reader r
                  join app.notice_choice c
                    on c.account_id = r.account_id and c.soon and c.confirmed_at is not null and c.refused_at is null
                 where (r.kind <> 'OPENED' or r.readers = 1)
                   and not exists (select 1
                                     from app.notice_mail_line line
                                     join app.notice_mail mail on mail.id = line.mail_id
                                    where line.notice_id = r.notice_id and mail.account_id = r.account_id)
            )
            """;

    private final JdbcClient jdbc;

    SoonMailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false while another node gathers; holds until the transaction ends */
    public boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", GATHERING)
                .query(Boolean.class)
                .single();
    }

    public boolean isAnythingDue(Instant now) {
        return jdbc.sql("select exists (select 1 from app.notice where settled_at is null and not_before <= :now)")
                .param("now", SqlValues.moment(now))
                .query(Boolean.class)
                .single();
    }

    /** Nobody is mailed of a task that was closed, got another term or went to another post meanwhile, nor of old news. */
    public void settleOvertaken(LocalDate today, Instant now, Duration stale) {
        jdbc.sql("""
            update app.notice n
               set settled_at = :now,
                   outcome    = case when n.created_at < :stale then 'STALE' else 'OVERTAKEN' end
             where n.settled_at is null
               and (n.created_at < :stale
                    or n.task_id is not null
                       and not exists (select 1
                                         from app.task t
                                         left join app.organization o on o.id = t.organization_id
                                        where t.task_id = n.task_id
                                          and t.state = 'OPEN'
                                          and case when n.kind = 'ASSIGNED' then app.is_assigned(t.task_id, n.post, :today)
                                                   else t.due_on is not distinct from n.due_on end
                                          and (n.kind not in ('OPENED', 'REMINDED')
                                               or n.post = app.notice_post(t.role, t.organization_id,
                                                                           coalesce(t.municipality_id, o.municipality_id),
                                                                           coalesce(t.department, o.department)))))
            """)
                .param("today", today)
                .param("now", SqlValues.moment(now))
                .param("stale", SqlValues.moment(now.minus(stale)))
                .update();
    }

    /**
     * A mail for everybody who has waited long enough, with all that waits for them.
     *
     * @param pause between two mails to one person
     */
    public int gather(LocalDate today, Instant now, Duration pause) {
        return jdbc.sql("with " + WANTED + """
            , addressee as (
                select w.account_id
                  from wanted w
                 where not exists (select 1
                                     from app.notice_mail earlier
                                    where earlier.account_id = w.account_id
                                      and earlier.kind = 'SOON'
                                      and earlier.created_at > :since)
                 group by w.account_id
                having min(w.not_before) <= :now
            ),
            mail as (
                insert into app.notice_mail (id, account_id, kind, day, state, created_at, due_at)
                select gen_random_uuid(), account_id, 'SOON', :today, 'WAITING', :now, :now
                  from addressee
                returning id, account_id
            )
            insert into app.notice_mail_line (mail_id, position, section, post, notice_id, task_id, due_on,
                                              about_municipality, tasks)
            select mail.id,
                   row_number() over (partition by mail.id order by section.rank, w.created_at, w.notice_id),
                   section.name, w.post, w.notice_id, w.task_id, w.due_on, w.about_municipality, w.tasks
              from mail
              join wanted w on w.account_id = mail.account_id
              join (values ('OPENED', 'WAITING', 1),
                           ('ASSIGNED', 'WAITING', 1),
                           ('REMINDED', 'REMINDED', 2),
                           ('LATE', 'ESCALATED', 3),
                           ('LATE_IN_MUNICIPALITY', 'ESCALATED', 3)) section (kind, name, rank)
                on section.kind = w.kind
            """)
                .param("today", today)
                .param("now", SqlValues.moment(now))
                .param("since", SqlValues.moment(now.minus(pause)))
                .update();
    }

    /** What nobody waits to be mailed of any more. Who had a mail less than a pause ago still waits. */
    public void settle(LocalDate today, Instant now) {
        jdbc.sql("with " + WANTED + """
            update app.notice n
               set settled_at = :now,
                   outcome    = case when exists (select 1 from app.notice_mail_line line where line.notice_id = n.id)
                                     then 'MAILED' else 'NOBODY' end
             where n.settled_at is null
               and n.not_before <= :now
               and not exists (select 1 from wanted w where w.notice_id = n.id)
            """)
                .param("today", today)
                .param("now", SqlValues.moment(now))
                .update();
    }

    /** Without a mail server: nothing is kept to be mailed later, when it would be old news. */
    public void settleWithoutMail(Instant now) {
        jdbc.sql("""
            update app.notice
               set settled_at = :now, outcome = 'WITHOUT_MAIL'
             where settled_at is null and not_before <= :now
            """).param("now", SqlValues.moment(now)).update();
    }
}
