package ru.nastavnik.dashboard.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.Deadline;
import ru.nastavnik.dashboard.MunicipalityProgress;
import ru.nastavnik.dashboard.NewsItem;
import ru.nastavnik.shared.MunicipalityId;

/** Sums over the tasks of a territory. */
@Repository
public class RegionQueries {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    RegionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the organisations of each municipality are, as the control matrix counts them: late are tasks, or steps of
     * the roadmap where they are more.
     */
    public List<MunicipalityProgress> byMunicipality(RowScope scope, LocalDate today, int schoolYear) {
        return jdbc.sql(municipalitiesSql(scope))
                .params(scope.parameters())
                .param("today", today)
                .param("schoolYear", schoolYear)
                .query((row, number) -> new MunicipalityProgress(
                        new MunicipalityId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("organizations"),
                        row.getInt("with_curator"),
                        row.getInt("programmes"),
                        row.getInt("plans"),
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getInt("late"),
                        row.getInt("organizations_late")))
                .list();
    }

    /** Each table is gone through once; what is late of a plan is counted once of all roadmaps that are alike. */
    static String municipalitiesSql(RowScope scope) {
        return """
                with owed as materialized (
                    select t.organization_id, count(*) as late
                      from app.owed t
                     where t.due_on < :today and t.organization_id is not null
                     group by t.organization_id
                ), programme as materialized (
                    select distinct on (x.organization_id) x.organization_id, x.state
                      from app.programme x
                     order by x.organization_id, x.opened_at desc
                ), plan as materialized (
                    select distinct on (x.organization_id) x.organization_id, x.state
                      from app.roadmap x
                     where x.school_year = :schoolYear
                     order by x.organization_id, x.opened_at desc
                ), alike as materialized (
                    select r.template_id, r.state, s.plan_ends, s.done, array_agg(r.organization_id) as organizations
                      from app.roadmap_sum s
                      join app.roadmap r on r.id = s.roadmap_id
                     where s.school_year = :schoolYear
                     group by r.template_id, r.state, s.plan_ends, s.done
                ), steps as materialized (
                    select o.id as organization_id, sum(t.total) as total, sum(bit_count(a.done::bit(64))) as done,
                           sum(x.late) as late
                      from alike a
                      join (select template_id, count(*) as total
                              from app.roadmap_template_step
                             group by template_id) t on t.template_id = a.template_id
                      cross join lateral (
                            select count(*) as late
                              from unnest(a.plan_ends) with ordinality as p (day, no)
                             where a.state = 'ACCEPTED' and p.day < :today
                               and a.done & (1::bigint << (p.no - 1)::integer) = 0
                            offset 0) x
                      cross join unnest(a.organizations) as o (id)
                     group by o.id
                ), place as (
                    select o.location_municipality_id, g.state as programme, p.state as plan,
                           coalesce(s.done, 0) as done, coalesce(s.total, 0) as total,
                           greatest(coalesce(w.late, 0), coalesce(s.late, 0)) as late,
                           exists (select 1 from app.post c
                                    where c.organization_id = o.id and c.role = 'CURATOR'
                                      and c.valid_from <= :today
                                      and (c.valid_to is null or c.valid_to >= :today)) as has_curator
                      from app.organization o
                      left join owed w on w.organization_id = o.id
                      left join programme g on g.organization_id = o.id
                      left join plan p on p.organization_id = o.id
                      left join steps s on s.organization_id = o.id
                     where %s
                       and (o.closed_on is null or o.closed_on > :today)
                )
                select m.id, m.name, count(*) as organizations,
                       count(*) filter (where has_curator) as with_curator,
                       count(*) filter (where programme = 'ACCEPTED') as programmes,
                       count(*) filter (where plan = 'ACCEPTED') as plans,
                       sum(done) as done, sum(total) as total, sum(late) as late,
                       count(*) filter (where late > 0) as organizations_late
                  from place
                  join app.municipality m on m.id = place.location_municipality_id
                 group by m.id, m.name
                """.formatted(scope.condition());
    }

    /**
     * What ends within some days, the nearest first, and of a day what most have to do.
     *
     * @param most so many lines at most
     */
    public List<Deadline> deadlines(RowScope scope, LocalDate from, LocalDate until, int most) {
        return jdbc.sql(deadlinesSql(scope))
                .params(scope.parameters())
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query((row, number) -> new Deadline(
                        row.getObject("due_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("point"),
                        row.getInt("tasks"),
                        row.getInt("organizations"),
                        row.getInt("municipalities")))
                .list();
    }

    /**
     * Tasks come in the order in which they are counted, that of the index of terms; duties that nobody has got to are
     * looked for apart, since nothing would keep the order of both. An organisation that has both under one title is
     * counted with its tasks.
     */
    static String deadlinesSql(RowScope scope) {
        return """
            with own as materialized (
                select o.id from app.organization o where %1$s
            ), task as materialized (
                select t.due_on, t.title, t.point, t.organization_id,
                       case when t.organization_id is null then t.municipality_id end as municipality_id,
                       count(*) as tasks
                  from app.task t
                 where t.state = 'OPEN'
                   and t.due_on between :from and :until
                   and (t.organization_id in (select id from own) or (%2$s))
                 group by t.due_on, t.title, t.point, t.organization_id,
                          case when t.organization_id is null then t.municipality_id end
            ), duty as materialized (
                select d.due_on, d.title, d.point, d.organization_id,
                       case when d.organization_id is null then d.municipality_id end as municipality_id,
                       count(*) as tasks
                  from app.duty d
                 where d.done_on is null and d.ended_on is null
                   and d.due_on between :from and :until
                   and not exists (select 1 from app.task w where w.duty_id = d.id and w.state = 'OPEN')
                   and (d.organization_id in (select id from own) or (%3$s))
                 group by d.due_on, d.title, d.point, d.organization_id,
                          case when d.organization_id is null then d.municipality_id end
            ), bearer as (
                select due_on, title, point, sum(tasks) as tasks, count(organization_id) as organizations,
                       count(municipality_id) as municipalities
                      from task
                     group by due_on, title, point
                     union all
                select d.due_on, d.title, d.point, sum(d.tasks),
                       count(d.organization_id) filter (where t.due_on is null),
                       count(d.municipality_id) filter (where t.due_on is null)
                  from duty d
                  left join task t
                    on t.due_on = d.due_on and t.title = d.title and coalesce(t.point, '') = d.point
                   and coalesce(t.organization_id, t.municipality_id) = coalesce(d.organization_id, d.municipality_id)
                 group by d.due_on, d.title, d.point
            )
            select w.due_on, w.title, coalesce(w.point, '') as point, sum(w.tasks) as tasks,
                   sum(w.organizations) as organizations, sum(w.municipalities) as municipalities
              from bearer w
             group by w.due_on, w.title, w.point
             order by w.due_on, sum(w.tasks) desc, w.title
             limit :most
            """.formatted(
                        scope.condition(),
                        scope.reachesAbove() ? scope.aboveOfDepartment("t") : "false",
                        scope.reachesAbove() ? scope.above("d") : "false");
    }

    public List<NewsItem> completedSince(RowScope scope, Instant since) {
        return jdbc.sql("""
                        select t.title, coalesce(t.point, '') as point, count(*) as count
                          from app.task t
                          left join app.organization o on o.id = t.organization_id
                         where t.state = 'COMPLETED' and t.closed_at >= :since
                           and t.closed_hour >= date_trunc('hour', cast(:since as timestamptz) at time zone 'UTC')
                           and %s
                         group by t.title, t.point
                         order by count(*) desc, t.title
                         limit :most
                        """.formatted(scope.orAboveOfDepartment("t")))
                .params(scope.parameters())
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query((row, number) ->
                        new NewsItem(row.getString("title"), row.getString("point"), row.getInt("count")))
                .list();
    }
}
