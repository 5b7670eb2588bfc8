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
        return jdbc.sql("""
                        with tasks as (
                            select t.organization_id,
                                   count(*) filter (where t.state = 'OPEN' and t.due_on < :today) as late,
                                   min(t.due_on) filter (where t.state = 'OPEN' and t.due_on < :today) as oldest_late,
                                   max(t.element_id) filter (
                                       where t.state = 'OPEN' and t.process_key = 'curator-appointment') as curator,
                                   max(t.element_id) filter (
                                       where t.state = 'OPEN' and t.process_key = 'programme-approval') as programme,
                                   bool_or(t.process_key = 'programme-approval') as programme_begun,
                                   max(t.element_id) filter (
                                       where t.state = 'OPEN' and t.process_key = 'roadmap-approval') as plan
                              from app.task t
                              join app.organization o on o.id = t.organization_id
                             where %1$s
                             group by t.organization_id
                        )
                        select o.id, o.short_name, o.kind, o.location_municipality_id as location, m.name as municipality,
                               r.id as roadmap_id,
                               r.state as roadmap_state, k.curator, k.programme, k.programme_begun, k.plan,
                               coalesce(k.late, 0) as late, k.oldest_late,
                               exists (select 1 from app.post p
                                        where p.organization_id = o.id and p.role = 'CURATOR'
                                          and p.valid_from <= :today
                                          and (p.valid_to is null or p.valid_to >= :today)) as has_curator
                          from app.organization o
                          join app.municipality m on m.id = o.location_municipality_id
                          left join tasks k on k.organization_id = o.id
                          left join lateral (select x.id, x.state
                                               from app.roadmap x
                                              where x.organization_id = o.id and x.school_year = :schoolYear
                                              order by x.opened_at desc
                                              limit 1) r on true
                         where %1$s
                           and (o.closed_on is null or o.closed_on > :today)
                           and (cast(:location as uuid) is null or o.location_municipality_id = :location)
                           and (cast(:organization as uuid) is null or o.id = :organization)
                        """.formatted(scope.condition()))
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
        jdbc.sql("""
                        with steps as (
                            select r.organization_id, s.stage, s.no, p.planned_to,
                                   r.state = 'ACCEPTED' as in_force,
                                   coalesce(g.state = 'DONE', false) as done
                              from app.roadmap r
                              join app.organization o on o.id = r.organization_id
                              join app.roadmap_template_step s on s.template_id = r.template_id
                              left join app.roadmap_row p on p.roadmap_id = r.id and p.step_no = s.no
                              left join app.step_progress g on g.roadmap_id = r.id and g.step_no = s.no
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
                        """.formatted(scope.condition()))
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

    private static MatrixRow row(ResultSet row, Map<UUID, Map<Stage, StageCell>> stages) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String roadmapState = row.getString("roadmap_state");
        return new MatrixRow(
                new OrganizationId(id),
                row.getString("short_name"),
                OrganizationKind.ofCode(row.getString("kind")),
                new MunicipalityId(row.getObject("location", UUID.class)),
                row.getString("municipality"),
                row.getBoolean("has_curator") ? Preparation.READY : curator(row.getString("curator")),
                approval(row.getString("programme"), row.getBoolean("programme_begun")),
                "ACCEPTED".equals(roadmapState)
                        ? Preparation.READY
                        : approval(row.getString("plan"), roadmapState != null),
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

    private static Preparation approval(@Nullable String openElement, boolean begun) {
        if (openElement == null) {
            return begun ? Preparation.READY : Preparation.NOT_BEGUN;
        }
        if (openElement.equals("userTask_draft")) {
            return Preparation.IN_WORK;
        }
        return openElement.equals("userTask_directorDecision") ? Preparation.AT_DIRECTOR : Preparation.AT_AGREEMENT;
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
