package ru.nastavnik.dashboard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.dashboard.StageCell;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** The control matrix: two queries for all organisations of a territory, whatever their number. */
@Repository
public class MatrixQueries {
    private static final int SOON_DAYS = 3;

    private final JdbcClient jdbc;

    MatrixQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param organization only this one, or null for all of the scope */
    public List<MatrixRow> rows(
            RowScope scope,
            LocalDate today,
            int schoolYear,
            @Nullable MunicipalityId location,
            @Nullable OrganizationId organization) {
        Map<UUID, Map<Stage, StageCell>> stages = stages(scope, today, schoolYear, location, organization);
        return jdbc.sql(rowsSql(scope))
                .params(scope.parameters())
                .param("today", today)
                .param("schoolYear", schoolYear)
                .param("location", location == null ? null : location.value())
                .param("organization", organization == null ? null : organization.value())
                .query((row, number) -> row(row, stages))
                .list();
    }

    private Map<UUID, Map<Stage, StageCell>> stages(
            RowScope scope,
            LocalDate today,
            int schoolYear,
            @Nullable MunicipalityId location,
            @Nullable OrganizationId organization) {
        Map<UUID, Map<Stage, StageCell>> byOrganization = new HashMap<>();
        jdbc.sql(stagesSql(scope))
                .params(scope.parameters())
                .param("today", today)
                .param("soonUntil", today.plusDays(SOON_DAYS))
                .param("schoolYear", schoolYear)
                .param("location", location == null ? null : location.value())
                .param("organization", organization == null ? null : organization.value())
                .query(row -> {
                    byOrganization
                            .computeIfAbsent(
                                    row.getObject("organization_id", UUID.class), id -> new EnumMap<>(Stage.class))
                            .put(
                                    Stage.valueOf(row.getString("stage")),
                                    new StageCell(
                                            row.getInt("done"),
                                            row.getInt("total"),
                                            texts(row, "late"),
                                            texts(row, "soon")));
                });
        return byOrganization;
    }

    /** Reads open tasks only: what was completed grows with every year. */
    static String rowsSql(RowScope scope) {
        return """
                with tasks as (
                    select t.organization_id,
                           count(*) filter (where t.due_on < :today) as late,
                           min(t.due_on) filter (where t.due_on < :today) as oldest_late,
                           max(t.element_id) filter (where t.process_key = 'curator-appointment') as curator,
                           max(t.element_id) filter (where t.process_key = 'paper-approval' and t.subject_type = 'programme')
                               as programme,
                           max(t.element_id) filter (where t.process_key = 'paper-approval' and t.subject_type = 'roadmap')
                               as plan
                      from app.owed t
                      join app.organization o on o.id = t.organization_id
                     where %1$s
                     group by t.organization_id
                )
                select o.id, o.short_name, o.kind, o.location_municipality_id as location, m.name as municipality,
                       r.id as roadmap_id, r.state as roadmap_state, g.state as programme_state,
                       k.curator, k.programme, k.plan, coalesce(k.late, 0) as late, k.oldest_late,
                       exists (select 1 from app.post p
                                where p.organization_id = o.id and p.role = 'CURATOR'
                                  and p.valid_from <= :today
                                  and (p.valid_to is null or p.valid_to >= :today)) as has_curator
                  from app.organization o
                  join app.municipality m on m.id = o.location_municipality_id
                  left join tasks k on k.organization_id = o.id
                  left join lateral (select x.state
                                       from app.programme x
                                      where x.organization_id = o.id
                                      order by x.opened_at desc
                                      limit 1) g on true
                  left join lateral (select x.id, x.state
                                       from app.roadmap x
                                      where x.organization_id = o.id and x.school_year = :schoolYear
                                      order by x.opened_at desc
                                      limit 1) r on true
                 where %1$s
                   and (o.closed_on is null or o.closed_on > :today)
                   and (cast(:location as uuid) is null or o.location_municipality_id = :location)
                   and (cast(:organization as uuid) is null or o.id = :organization)
                """.formatted(scope.condition());
    }

    /** Goes roadmap by roadmap (offset 0 keeps it so), whatever lies there from earlier years. */
    static String stagesSql(RowScope scope) {
        return """
                with steps as (
                    select r.organization_id, x.stage, x.no, x.planned_to, r.state = 'ACCEPTED' as in_force, x.done
                      from app.roadmap r
                      join app.organization o on o.id = r.organization_id
                      join lateral (select s.stage, s.no, p.planned_to, g.done_on is not null as done
                                      from app.roadmap_template_step s
                                      left join app.roadmap_row p on p.roadmap_id = r.id and p.step_no = s.no
                                      left join app.step_progress g on g.roadmap_id = r.id and g.step_no = s.no
                                     where s.template_id = r.template_id
                                    offset 0) x on true
                     where %s
                       and r.school_year = :schoolYear
                       and (cast(:location as uuid) is null or o.location_municipality_id = :location)
                       and (cast(:organization as uuid) is null or o.id = :organization)
                )
                select organization_id, stage, count(*) as total, count(*) filter (where done) as done,
                       array_agg('шаг ' || no || ', до ' || to_char(planned_to, 'DD.MM.YYYY') order by no)
                           filter (where in_force and not done and planned_to < :today) as late,
                       array_agg('шаг ' || no || ', до ' || to_char(planned_to, 'DD.MM.YYYY') order by no)
                           filter (where in_force and not done
                                   and planned_to between :today and :soonUntil) as soon
                  from steps
                 group by organization_id, stage
                """.formatted(scope.condition());
    }

    private static MatrixRow row(ResultSet row, Map<UUID, Map<Stage, StageCell>> stages) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new MatrixRow(
                new OrganizationId(id),
                row.getString("short_name"),
                OrganizationKind.ofCode(row.getString("kind")),
                new MunicipalityId(row.getObject("location", UUID.class)),
                row.getString("municipality"),
                row.getBoolean("has_curator") ? Preparation.READY : curator(row.getString("curator")),
                preparation(row.getString("programme_state"), row.getString("programme")),
                preparation(row.getString("roadmap_state"), row.getString("plan")),
                row.getObject("roadmap_id", UUID.class),
                stages.getOrDefault(id, Map.of()),
                row.getInt("late"),
                row.getObject("oldest_late", LocalDate.class));
    }

    private static Preparation curator(@Nullable String openElement) {
        if (openElement == null) {
            return Preparation.NOT_BEGUN;
        }
        return openElement.equals("userTask_signOrder") ? Preparation.AT_DIRECTOR : Preparation.IN_WORK;
    }

    private static Preparation preparation(@Nullable String state, @Nullable String openElement) {
        if ("ACCEPTED".equals(state)) {
            return Preparation.READY;
        }
        if (state == null && openElement == null) {
            return Preparation.NOT_BEGUN;
        }
        if ("userTask_directorDecision".equals(openElement)) {
            return Preparation.AT_DIRECTOR;
        }
        return openElement == null || openElement.equals("userTask_draft")
                ? Preparation.IN_WORK
                : Preparation.AT_AGREEMENT;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object text : (Object[]) array.getArray()) {
            texts.add(String.valueOf(text));
        }
        return texts;
    }
}
