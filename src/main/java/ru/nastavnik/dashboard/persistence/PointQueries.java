package ru.nastavnik.dashboard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.Points;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** Execution of points: duties with their bearers, the steps of roadmaps, tasks of monitoring, and rows of municipal roadmaps. */
@Repository
public class PointQueries {
    private static final String STEPS = "7.1";

    /**
     * Each bearer's newest turn of each duty that is not over without having been done, along the index of turns from its
     * end, so that nothing is sorted and no duty is read: a duty is borne each year or once, so years without a number do
     * not meet others. What is under way is read once, by the index of tasks that fulfil a duty, and not looked for at
     * each turn.
     */
    private static final String TURNS = """
        with newest as (
            select distinct on (d.organization_id, d.launch_id, d.duty, d.municipality_id)
                   d.id, d.point, d.duty, d.organization_id, d.municipality_id, d.due_on, d.done_on
              from app.duty d
             where d.ended_on is null
               %2$s
             order by d.organization_id desc, d.launch_id desc, d.duty desc, d.municipality_id desc,
                      d.school_year desc, d.owed_from desc
        ), turn as (
            select d.*, o.kind, o.short_name, o.location_municipality_id, w.duty_id is not null as under_way
              from newest d
              left join app.organization o on o.id = d.organization_id
              left join (select distinct t.duty_id
                           from app.task t
                          where t.state = 'OPEN' and t.duty_id is not null) w on w.duty_id = d.id
             where %1$s)
        """;

    private final JdbcClient jdbc;

    PointQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * So many that stand alike at a point; which state that is the rule decides.
     *
     * @param duty code of the duty; null where single tasks are counted
     */
    public record Alike(String point, String what, @Nullable String duty, Standing.Facts facts, int count) {}

    public List<Alike> duties(RowScope scope) {
        return jdbc.sql(dutiesSql(scope))
                .params(scope.parameters())
                .query((row, number) -> alike(
                        row,
                        row.getString("point"),
                        Duty.ofCode(row.getString("duty")).title(kind(row)),
                        row.getString("duty")))
                .list();
    }

    static String dutiesSql(RowScope scope) {
        return TURNS.formatted(scope.orAbove("d"), "") + """
                        select point, duty, kind, done_on is not null or under_way as begun, due_on,
                               null::date as first_due_on, done_on, count(*) as things
                          from turn
                         group by point, duty, kind, done_on is not null or under_way, due_on, done_on
                        """;
    }

    /**
     * The steps of this year's roadmaps, organisation by organisation, along the index of terms: done where the year is reported on or is to be, by
     * the earliest term of its open steps else.
     */
    public List<Alike> steps(RowScope scope, LocalDate today) {
        return jdbc.sql("""
                        select o.kind,
                               r.stage in ('EXECUTION', 'REPORT', 'DONE') as begun,
                               case when r.stage not in ('REPORT', 'DONE') then step.due_on end as due_on,
                               case when r.stage not in ('REPORT', 'DONE') then step.first_due_on end as first_due_on,
                               case when r.stage in ('REPORT', 'DONE') then cast(:today as date) end as done_on,
                               count(*) as things
                          from app.rollout r
                          join app.organization o on o.id = r.organization_id
                          left join (select w.organization_id, w.launch_id, min(w.due_on) as due_on,
                                            min(w.first_due_on) as first_due_on
                                       from (select t.organization_id, t.launch_id, min(t.due_on) as due_on,
                                                    min(t.first_due_on) as first_due_on
                                               from app.task t
                                              where t.state = 'OPEN' and t.organization_id is not null
                                                and t.process_key in ('school-roadmap', 'college-roadmap')
                                              group by t.organization_id, t.process_key, t.launch_id) w
                                      group by w.organization_id, w.launch_id) step
                            on step.organization_id = r.organization_id and step.launch_id = r.launch_id
                         where r.state = 'ACTIVE'
                           and %s
                         group by 1, 2, 3, 4, 5
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("today", today)
                .query((row, number) -> alike(
                        row,
                        Points.of(STEPS, Optional.ofNullable(kind(row)).orElseThrow()),
                        "Выполнить шаги дорожной карты",
                        null))
                .list();
    }

    /** Tasks of monitoring, thing by thing: a submission or a recommendation with an open task is under way. */
    public List<Alike> monitoring(RowScope scope, LocalDate today) {
        return jdbc.sql("""
                        with thing as (
                            select t.point, t.process_key, t.business_key,
                                   bool_or(t.state = 'OPEN') as under_way,
                                   min(t.due_on) filter (where t.state = 'OPEN') as due_on,
                                   min(t.first_due_on) filter (where t.state = 'OPEN') as first_due_on
                              from app.task t
                              left join app.organization o on o.id = t.organization_id
                             where t.process_key in ('monitoring-cycle', 'monitoring-submission', 'recommendation')
                               and t.point is not null
                               and t.state <> 'CANCELLED'
                               and %s
                             group by t.point, t.process_key, t.business_key)
                        select point, process_key, true as begun, due_on, first_due_on,
                               case when not under_way then cast(:today as date) end as done_on,
                               count(*) as things
                          from thing
                         group by point, process_key, due_on, first_due_on, under_way
                        """.formatted(scope.orAboveOfDepartment("t")))
                .params(scope.parameters())
                .param("today", today)
                .query((row, number) ->
                        alike(row, row.getString("point"), monitoringTitle(row.getString("process_key")), null))
                .list();
    }

    /** The rows of municipal roadmaps in force. */
    public List<Alike> municipalRows(RowScope scope) {
        return jdbc.sql("""
                        select m.point, true as begun, m.due_on, m.first_due_on, m.closed_on as done_on,
                               count(*) as things
                          from (select x.*, cast(null as uuid) as organization_id
                                  from app.municipal_measure x
                                 where x.state <> 'WITHDRAWN') m
                          left join app.organization o on o.id = m.organization_id
                         where %s
                         group by m.point, m.due_on, m.first_due_on, m.closed_on
                        """.formatted(scope.orAbove("m")))
                .params(scope.parameters())
                .query((row, number) ->
                        alike(row, row.getString("point"), "Исполнить строки муниципальных дорожных карт", null))
                .list();
    }

    /** Who bears a duty by a point, those who are late first. */
    public List<Bearer> bearers(RowScope scope, String point, Duty duty, LocalDate today) {
        return jdbc.sql(TURNS.formatted(scope.orAbove("d"), "and d.duty = :duty") + """
                        select turn.organization_id, coalesce(turn.short_name, m.name, 'Регион') as name,
                               coalesce(m.name, '') as municipality, turn.due_on, turn.done_on, turn.under_way
                          from turn
                          left join app.municipality m
                            on m.id = coalesce(turn.location_municipality_id, turn.municipality_id)
                         where turn.point = :point
                         order by turn.done_on is not null, turn.due_on >= :today, municipality, name
                        """)
                .params(scope.parameters())
                .param("point", point)
                .param("duty", duty.code())
                .param("today", today)
                .query((row, number) -> bearer(row))
                .list();
    }

    /** Who bears a duty, with the days by which the rule decides how it stands. */
    public record Bearer(
            @Nullable OrganizationId organization,
            String name,
            String municipality,
            LocalDate due,
            Standing.Facts facts) {}

    private static Bearer bearer(ResultSet row) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new Bearer(
                organization == null ? null : new OrganizationId(organization),
                row.getString("name"),
                row.getString("municipality"),
                due,
                new Standing.Facts(done != null || row.getBoolean("under_way"), due, null, done));
    }

    private static Alike alike(ResultSet row, String point, String what, @Nullable String duty) throws SQLException {
        return new Alike(
                point,
                what,
                duty,
                new Standing.Facts(
                        row.getBoolean("begun"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)),
                row.getInt("things"));
    }

    private static @Nullable OrganizationKind kind(ResultSet row) throws SQLException {
        String code = row.getString("kind");
        return code == null ? null : OrganizationKind.ofCode(code);
    }

    private static String monitoringTitle(String process) {
        return switch (process) {
            case "monitoring-submission" -> "Сдать показатели сборов и принять их";
            case "recommendation" -> "Выполнить рекомендации и принять исполнение";
            default -> "Провести сборы показателей";
        };
    }
}
