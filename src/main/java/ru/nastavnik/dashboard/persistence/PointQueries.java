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
import ru.nastavnik.dashboard.PointProgress;
import ru.nastavnik.dashboard.RegionRow;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.Points;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** Execution of points: duties with their bearers, the steps of roadmaps, and single tasks of monitoring. */
@Repository
public class PointQueries {
    private static final String STEPS = "7.1";

    /**
     * Each bearer's newest turn of each duty that is not over without having been done. What is under way is read once, by
     * the index of tasks that fulfil a duty, and not looked for at each turn.
     */
    private static final String TURNS = """
            with turn as (
                select distinct on (d.organization_id, d.municipality_id, d.launch_id, d.duty)
                       d.id, d.point, d.duty, d.organization_id, d.municipality_id, d.due_on, d.done_on, d.ground,
                       o.kind, o.short_name, o.location_municipality_id,
                       w.duty_id is not null as under_way
                  from app.duty d
                  left join app.organization o on o.id = d.organization_id
                  left join (select distinct t.duty_id
                               from app.task t
                              where t.state = 'OPEN' and t.duty_id is not null) w on w.duty_id = d.id
                 where d.ended_on is null
                   and %s
                 order by d.organization_id, d.municipality_id, d.launch_id, d.duty,
                          d.school_year desc nulls last, d.owed_from desc)
            """;

    private final JdbcClient jdbc;

    PointQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PointProgress> duties(RowScope scope, LocalDate today) {
        return jdbc.sql(TURNS.formatted(scope.orAbove("d")) + """
                        select point, duty, kind,
                               count(*) as bound,
                               count(done_on) as done,
                               count(*) filter (where done_on > due_on) as done_late,
                               count(*) filter (where done_on is null and under_way) as under_way,
                               count(*) filter (where done_on is null and not under_way) as not_begun,
                               count(*) filter (where done_on is null and due_on < :today) as late
                          from turn
                         group by point, duty, kind
                        """)
                .params(scope.parameters())
                .param("today", today)
                .query((row, number) -> progress(
                        row,
                        row.getString("point"),
                        Duty.ofCode(row.getString("duty")).title(kind(row)),
                        row.getString("duty")))
                .list();
    }

    /** The steps of this year's roadmaps: done where the year is reported on or is to be, late with a late step. */
    public List<PointProgress> steps(RowScope scope, LocalDate today) {
        return jdbc.sql("""
                        select o.kind,
                               count(*) as bound,
                               count(*) filter (where r.stage in ('REPORT', 'DONE')) as done,
                               0 as done_late,
                               count(*) filter (where r.stage = 'EXECUTION') as under_way,
                               count(*) filter (where r.stage in ('CURATOR', 'PROGRAMME', 'ROADMAP')) as not_begun,
                               count(late.organization_id) as late
                          from app.rollout r
                          join app.organization o on o.id = r.organization_id
                          left join (select distinct t.organization_id, t.launch_id
                                       from app.task t
                                      where t.state = 'OPEN'
                                        and t.process_key in ('school-roadmap', 'college-roadmap')
                                        and t.due_on < :today) late
                            on late.organization_id = r.organization_id and late.launch_id = r.launch_id
                         where r.state = 'ACTIVE'
                           and %s
                         group by o.kind
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("today", today)
                .query((row, number) -> progress(
                        row,
                        Points.of(STEPS, Optional.ofNullable(kind(row)).orElseThrow()),
                        "Выполнить шаги дорожной карты",
                        null))
                .list();
    }

    /** Tasks of monitoring, thing by thing: a submission or a recommendation with an open task is under way. */
    public List<PointProgress> monitoring(RowScope scope, LocalDate today) {
        return jdbc.sql("""
                        with thing as (
                            select t.point, t.process_key, t.business_key,
                                   bool_or(t.state = 'OPEN') as under_way,
                                   bool_or(t.state = 'OPEN' and t.due_on < :today) as late
                              from app.task t
                              left join app.organization o on o.id = t.organization_id
                             where t.process_key in ('monitoring-cycle', 'monitoring-submission', 'recommendation')
                               and t.point is not null
                               and t.state <> 'CANCELLED'
                               and %s
                             group by t.point, t.process_key, t.business_key)
                        select point, process_key,
                               count(*) as bound,
                               count(*) filter (where not under_way) as done,
                               0 as done_late,
                               count(*) filter (where under_way) as under_way,
                               0 as not_begun,
                               count(*) filter (where late) as late
                          from thing
                         group by point, process_key
                        """.formatted(scope.orAboveOfDepartment("t")))
                .params(scope.parameters())
                .param("today", today)
                .query((row, number) ->
                        progress(row, row.getString("point"), monitoringTitle(row.getString("process_key")), null))
                .list();
    }

    /** Who bears a duty by a point, those who are late first. */
    public List<RegionRow> bearers(RowScope scope, String point, Duty duty, LocalDate today) {
        return jdbc.sql(TURNS.formatted(scope.orAbove("d") + " and d.duty = :duty") + """
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
                .query((row, number) -> bearer(row, today))
                .list();
    }

    private static RegionRow bearer(ResultSet row, LocalDate today) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        boolean late = done == null && due.isBefore(today);
        return new RegionRow(
                organization == null ? null : new OrganizationId(organization),
                row.getString("name"),
                row.getString("municipality"),
                state(due, done, row.getBoolean("under_way"), late),
                done != null ? RegionRow.Tone.DONE : late ? RegionRow.Tone.DANGER : RegionRow.Tone.WAITING,
                done == null);
    }

    private static String state(LocalDate due, @Nullable LocalDate done, boolean underWay, boolean late) {
        if (done != null) {
            return "выполнено " + DayText.of(done) + (done.isAfter(due) ? ", срок был " + DayText.of(due) : "");
        }
        return (underWay ? "в работе" : "не начато") + (late ? ", срок был " : ", срок ") + DayText.of(due);
    }

    private static PointProgress progress(ResultSet row, String point, String what, @Nullable String duty)
            throws SQLException {
        return new PointProgress(
                point,
                what,
                duty,
                row.getInt("bound"),
                row.getInt("done"),
                row.getInt("done_late"),
                row.getInt("under_way"),
                row.getInt("not_begun"),
                row.getInt("late"));
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
