package ru.nastavnik.directive.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchProgress;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.directive.RolloutStage;
import ru.nastavnik.directive.RolloutView;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** Reads roll-outs together with the read model of tasks. */
@Repository
public class ProgressQueries {
    private final JdbcClient jdbc;

    public ProgressQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public LaunchProgress.Begun begun(LaunchId launch, LocalDate today, RowScope scope) {
        return query("""
                        select count(r.id) as begun, count(*) as reached
                          from app.organization o
                          join app.directive_launch_municipality m
                            on m.municipality_id = o.location_municipality_id
                           and m.launch_id = :launch
                          left join app.rollout r on r.launch_id = :launch and r.organization_id = o.id
                         where o.opened_on <= :today
                           and (o.closed_on is null or o.closed_on > :today)
                        """, launch, today, scope, "")
                .query((row, number) -> new LaunchProgress.Begun(row.getInt("begun"), row.getInt("reached")))
                .single();
    }

    public List<LaunchProgress.MunicipalityRow> municipalities(LaunchId launch, LocalDate today, RowScope scope) {
        return query(
                        """
                        select o.municipality_id,
                               coalesce(m.name, 'Областные организации и колледжи') as name,
                               count(*) filter (where r.state <> 'LEFT') as organizations,
                               count(*) filter (where r.state <> 'LEFT'
                                                  and exists (select 1
                                                                from app.post c
                                                               where c.organization_id = o.id
                                                                 and c.role = 'CURATOR'
                                                                 and c.valid_from <= :today
                                                                 and (c.valid_to is null or c.valid_to >= :today)))
                                   as curators,
                               count(*) filter (where r.state <> 'LEFT' and r.stage not in ('CURATOR', 'PROGRAMME'))
                                   as programmes,
                               count(*) filter (where r.state <> 'LEFT' and r.stage in ('EXECUTION', 'REPORT', 'DONE'))
                                   as roadmaps,
                               count(*) filter (where r.state <> 'LEFT' and r.stage = 'DONE') as done,
                               count(*) filter (where r.state = 'LEFT') as gone,
                               coalesce(sum(late.tasks), 0) as overdue,
                               count(late.tasks) as overdue_organizations
                          from app.rollout r
                          join app.organization o on o.id = r.organization_id
                          left join app.municipality m on m.id = o.municipality_id
                          left join (select t.organization_id, count(*) as tasks
                                       from app.owed t
                                      where t.launch_id = :launch
                                        and t.due_on < :today
                                      group by t.organization_id) late
                            on late.organization_id = o.id
                         where r.launch_id = :launch
                        """,
                        launch,
                        today,
                        scope,
                        "group by o.municipality_id, m.name, m.kind"
                                + " order by overdue desc, m.kind = 'городской округ' desc, name")
                .query((row, number) -> new LaunchProgress.MunicipalityRow(
                        municipality(row.getObject("municipality_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("organizations"),
                        row.getInt("curators"),
                        row.getInt("programmes"),
                        row.getInt("roadmaps"),
                        row.getInt("done"),
                        row.getInt("gone"),
                        row.getInt("overdue"),
                        row.getInt("overdue_organizations")))
                .list();
    }

    public List<LaunchProgress.PointRow> points(LaunchId launch, LocalDate today, RowScope scope) {
        return jdbc.sql("""
                        select t.point,
                               count(*) filter (where not t.completed) as open,
                               count(*) filter (where t.completed) as completed,
                               count(*) filter (where not t.completed and t.due_on < :today) as overdue
                          from (select w.point, w.due_on, false as completed,
                                       w.organization_id, w.municipality_id, w.department
                                  from app.owed w
                                 where w.launch_id = :launch
                                union all
                                select c.point, c.due_on, true,
                                       c.organization_id, c.municipality_id, c.department
                                  from app.task c
                                 where c.launch_id = :launch
                                   and c.state = 'COMPLETED') t
                          left join app.organization o on o.id = t.organization_id
                         where t.point is not null
                           and %s
                         group by t.point
                         order by t.point
                        """.formatted(scope.orAboveOfDepartment("t")))
                .params(scope.parameters())
                .param("launch", launch.value())
                .param("today", today)
                .query((row, number) -> new LaunchProgress.PointRow(
                        row.getString("point"), row.getInt("open"), row.getInt("completed"), row.getInt("overdue")))
                .list();
    }

    public List<LaunchProgress.OrganizationRow> organizations(
            LaunchId launch, @Nullable MunicipalityId municipality, LocalDate today, RowScope scope) {
        return query("""
                        select r.id, o.id as organization_id, o.short_name, o.kind, o.state_owned, l.name as location,
                               r.state, r.stage, r.school_year, r.leaving_reason,
                               (select count(*)
                                  from app.owed t
                                 where t.organization_id = o.id
                                   and t.launch_id = :launch
                                   and t.due_on < :today) as overdue
                          from app.rollout r
                          join app.organization o on o.id = r.organization_id
                          join app.municipality l on l.id = o.location_municipality_id
                         where r.launch_id = :launch
                           and (:municipality::uuid is null or o.municipality_id = :municipality)
                        """, launch, today, scope, "order by l.name, o.short_name")
                .param("municipality", municipality == null ? null : municipality.value())
                .query((row, number) -> new LaunchProgress.OrganizationRow(
                        new RolloutId(row.getObject("id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("short_name"),
                        OrganizationKind.ofCode(row.getString("kind")),
                        row.getBoolean("state_owned"),
                        row.getString("location"),
                        RolloutView.State.valueOf(row.getString("state")),
                        RolloutStage.valueOf(row.getString("stage")),
                        row.getInt("school_year"),
                        row.getInt("overdue"),
                        row.getString("leaving_reason")))
                .list();
    }

    public List<LaunchProgress.Outsider> outsiders(LaunchId launch, LocalDate today, RowScope scope) {
        return query("""
                        select o.id, o.short_name, l.name as location
                          from app.organization o
                          join app.municipality l on l.id = o.location_municipality_id
                         where o.opened_on <= :today
                           and (o.closed_on is null or o.closed_on > :today)
                           and not exists (select 1
                                             from app.rollout r
                                            where r.launch_id = :launch
                                              and r.organization_id = o.id
                                              and r.state <> 'LEFT')
                        """, launch, today, scope, "order by l.name, o.short_name")
                .query((row, number) -> new LaunchProgress.Outsider(
                        new OrganizationId(row.getObject("id", UUID.class)),
                        row.getString("short_name"),
                        row.getString("location")))
                .list();
    }

    /** @param sql ends in its {@code where} clause, to which the row scope is added */
    private JdbcClient.StatementSpec query(
            String sql, LaunchId launch, LocalDate today, RowScope scope, String groupAndOrder) {
        return jdbc.sql(sql + " and " + scope.condition() + " " + groupAndOrder)
                .params(scope.parameters())
                .param("launch", launch.value())
                .param("today", today);
    }

    private static @Nullable MunicipalityId municipality(@Nullable UUID value) {
        return value == null ? null : new MunicipalityId(value);
    }
}
