package ru.nastavnik.notice.persistence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.shared.SqlValues;

/** Overviews of a working morning: one mail a person with the tasks of all posts in which they act. */
@Repository
public class DigestTable {
    /** Further tasks of a section are counted, not listed. */
    private static final int LISTED = 10;
    /** What is new in the first overview of a person. */
    private static final Duration FIRST = Duration.ofDays(3);

    private static final String COMPOSE = """
            with chosen as (
                select c.account_id
                  from app.notice_choice c
                 where c.digest and c.confirmed_at is not null and c.refused_at is null
                   and not exists (select 1
                                     from app.notice_mail mail
                                    where mail.account_id = c.account_id and mail.kind = 'DIGEST' and mail.day = :today)
                 order by c.account_id
                 limit :people
            ),
            mail as (
                insert into app.notice_mail (id, account_id, kind, day, state, created_at, due_at)
                select gen_random_uuid(), account_id, 'DIGEST', :today, 'WAITING', :now, :now
                  from chosen
                on conflict (account_id, day) where kind = 'DIGEST' do nothing
                returning id, account_id
            ),
            person as materialized (
                select mail.id, mail.account_id, a.post, split_part(a.post, ':', 1) as role,
                       nullif(split_part(a.post, ':', 2), '') as unit,
                       coalesce((select max(before.created_at)
                                   from app.notice_mail before
                                  where before.account_id = mail.account_id and before.kind = 'DIGEST'
                                    and before.day < :today), :first) as since
                  from mail
                  join app.acting_on(:today) a on a.account_id = mail.account_id
            ),
            own as (
                select p.id, p.post, p.since, t.task_id, t.due_on, t.opened_at
                  from person p
                  join app.task t on t.organization_id = cast(p.unit as uuid) and t.role = p.role and t.state = 'OPEN'
                 where p.role in ('DIRECTOR', 'CURATOR', 'SECRETARY')
                union all
                select p.id, p.post, p.since, t.task_id, t.due_on, t.opened_at
                  from person p
                  join app.task t on t.role = p.role and t.state = 'OPEN'
                  left join app.organization o on o.id = t.organization_id
                 where p.role in ('MUNICIPAL_HEAD', 'MUNICIPAL_COORDINATOR')
                   and coalesce(t.municipality_id, o.municipality_id) = cast(p.unit as uuid)
                union all
                select p.id, p.post, p.since, t.task_id, t.due_on, t.opened_at
                  from person p
                  join app.task t on t.role = p.role and t.state = 'OPEN'
                  left join app.organization o on o.id = t.organization_id
                 where p.role in ('DEPARTMENT', 'CENTRE_OPERATOR', 'ADMINISTRATOR')
                   and (p.role <> 'DEPARTMENT' or coalesce(t.department, o.department) is not distinct from p.unit)
                union all
                select p.id, p.post, p.since, t.task_id, x.until, x.given_at
                  from person p
                  join app.task_assignment x
                    on x.given_to = p.account_id and x.taken_back_at is null and x.done_at is null
                   and app.works_with(x.given_to, x.owner_post, :today)
                  join app.task t on t.task_id = x.task_id and t.state = 'OPEN'
                 where p.role = 'ACCOUNT'
            ),
            told as (
                select p.id, p.post, p.role, n.id as notice_id, n.kind, n.task_id, n.due_on, n.about_municipality, n.tasks
                  from person p
                  join app.notice n on n.post = p.post and n.created_at > p.since
                 where n.kind in ('DECIDED', 'REMINDED', 'LATE', 'LATE_IN_MUNICIPALITY')
                   and not exists (select 1
                                     from app.notice_mail_line line
                                     join app.notice_mail earlier on earlier.id = line.mail_id
                                    where line.notice_id = n.id and earlier.account_id = p.account_id)
            ),
            line as (
                select own.id, own.post, cast(null as uuid) as notice_id, own.task_id, own.due_on,
                       cast(null as uuid) as about_municipality, 1 as tasks,
                       case when own.due_on < :today then 'LATE'
                            when own.due_on = :today then 'TODAY'
                            when own.due_on <= :sunday then 'WEEK'
                            when own.opened_at > own.since then 'NEW' end as section
                  from own
                union all
                select told.id, told.post, told.notice_id, told.task_id, told.due_on, told.about_municipality, told.tasks,
                       case when told.kind = 'DECIDED' then 'DECIDED'
                            when told.kind = 'LATE_IN_MUNICIPALITY' then 'ESCALATED'
                            when t.state = 'OPEN' and told.kind = 'REMINDED' then 'REMINDED'
                            when t.state = 'OPEN' and t.role <> told.role then 'ESCALATED' end
                  from told
                  left join app.task t on t.task_id = told.task_id
            ),
            ranked as (
                select line.*, rank.number as rank,
                       row_number() over (partition by line.id, line.section
                                              order by line.due_on, line.task_id, line.notice_id) as row,
                       sum(line.tasks) over (partition by line.id, line.section) as total,
                       sum(line.tasks) over (partition by line.id, line.section
                                                 order by line.due_on, line.task_id, line.notice_id) as so_far
                  from line
                  join (values ('ESCALATED', 1), ('REMINDED', 2), ('LATE', 3), ('TODAY', 4), ('WEEK', 5), ('NEW', 6),
                               ('DECIDED', 7)) rank (section, number) on rank.section = line.section
            ),
            shown as (
                select id, rank, row, section, post, notice_id, task_id, due_on, about_municipality, tasks
                  from ranked
                 where row <= :listed
                union all
                select id, rank, row + 1, section, post, null, null, null, null, total - so_far
                  from ranked
                 where row = :listed and total > so_far
            )
            insert into app.notice_mail_line (mail_id, position, section, post, notice_id, task_id, due_on,
                                              about_municipality, tasks)
            select id, row_number() over (partition by id order by rank, row), section, post, notice_id, task_id, due_on,
                   about_municipality, tasks
              from shown
            """;

    private final JdbcClient jdbc;

    DigestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many people want an overview and have none of the day. */
    public boolean isAnybodyLeft(LocalDate today) {
        return jdbc.sql("""
                        select exists (select 1
                                         from app.notice_choice c
                                        where c.digest and c.confirmed_at is not null and c.refused_at is null
                                          and not exists (select 1
                                                            from app.notice_mail mail
                                                           where mail.account_id = c.account_id
                                                             and mail.kind = 'DIGEST' and mail.day = :today))
                        """).param("today", today).query(Boolean.class).single();
    }

    /** Composes the overviews of the next people; two nodes at once compose each once. @return how many lines */
    public int compose(LocalDate today, Instant now, int people) {
        return jdbc.sql(COMPOSE)
                .param("today", today)
                .param("sunday", today.with(DayOfWeek.SUNDAY))
                .param("now", SqlValues.moment(now))
                .param("first", SqlValues.moment(now.minus(FIRST)))
                .param("people", people)
                .param("listed", LISTED)
                .update();
    }
}
