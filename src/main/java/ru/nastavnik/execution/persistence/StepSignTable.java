package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.execution.domain.StepSigns.Missing;
import ru.nastavnik.roadmap.ConsentScope;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Steps that are neither done nor late, with the numbers that say whether they will be: read above the organisation, too. */
@Repository
public class StepSignTable {
    private final JdbcClient jdbc;

    StepSignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param openedAt when its task opened, or null if none is open
     * @param rowsFinal rows of people or pairs that are done or excused
     */
    public record NearStep(
            OrganizationId organization,
            MunicipalityId location,
            RoadmapId roadmap,
            RoadmapKind roadmapKind,
            int stepNo,
            Stage stage,
            StepKind kind,
            DonePer donePer,
            boolean recurring,
            @Nullable ConsentScope collectsConsent,
            @Nullable ConsentScope consentGate,
            @Nullable LocalDate plannedFrom,
            LocalDate due,
            @Nullable Instant openedAt,
            int rowsFinal,
            int rowsTotal,
            int files) {}

    /** Of roadmaps in force: steps that are due by a day, have opened or should have begun. */
    public List<NearStep> near(RowScope part, SchoolYear year, LocalDate today, LocalDate near) {
        return jdbc.sql(nearSql(part))
                .params(part.parameters())
                .param("schoolYear", year.startYear())
                .param("today", today)
                .param("near", near)
                .query(StepSignTable::step)
                .list();
    }

    /** Goes roadmap by roadmap, each by its index: of all steps few are read, of all tasks those that are open there. */
    public static String nearSql(RowScope part) {
        return """
                select o.id as organization_id, o.location_municipality_id, r.id as roadmap_id, m.kind as roadmap_kind,
                       n.step_no, s.stage, s.kind, s.done_per, s.recurring, s.collects_consent, s.consent_gate,
                       n.planned_from, n.planned_to, n.opened_at, n.rows_final, n.rows_total, coalesce(f.files, 0) as files
                  from app.organization o
                  join app.roadmap r on r.organization_id = o.id and r.school_year = :schoolYear and r.state = 'ACCEPTED'
                  join app.roadmap_template m on m.id = r.template_id
                 cross join lateral (
                       select p.step_no, p.planned_from, p.planned_to, t.opened_at,
                              coalesce(g.rows_final, 0) as rows_final, coalesce(g.rows_total, 0) as rows_total
                         from app.roadmap_row p
                         left join app.step_progress g on g.roadmap_id = p.roadmap_id and g.step_no = p.step_no
                         left join (select t.element_id, t.opened_at
                                      from app.task t
                                     where t.organization_id = o.id
                                       and t.state = 'OPEN'
                                       and t.business_key = r.id::text) t
                           on t.element_id = 'userTask_step' || lpad(p.step_no::text, 2, '0')
                        where p.roadmap_id = r.id
                          and p.planned_to >= :today
                          and g.done_on is null
                          and (p.planned_to <= :near or p.planned_from < :today or t.opened_at is not null)) n
                  join app.roadmap_template_step s on s.template_id = r.template_id and s.no = n.step_no
                  left join app.step_files f on f.roadmap_id = r.id and f.step_no = n.step_no
                 where %s
                   and (o.closed_on is null or o.closed_on > :today)
                 order by r.opened_at desc, n.step_no
                """.formatted(part.condition());
    }

    /** By roadmap and step: pairs that met for the last time on the day or before. */
    public Map<RoadmapId, Map<Integer, Missing>> withoutMeeting(Collection<RoadmapId> roadmaps, LocalDate since) {
        Map<RoadmapId, Map<Integer, Missing>> counts = new HashMap<>();
        if (roadmaps.isEmpty()) {
            return counts;
        }
        jdbc.sql("""
                        select roadmap_id, step_no, pairs, without_meeting
                          from app.pairs_without_meeting(:roadmaps::uuid[], :since)
                        """)
                .param("roadmaps", roadmaps.stream().map(RoadmapId::toString).toArray(String[]::new))
                .param("since", since)
                .query((ResultSet row) -> {
                    counts.computeIfAbsent(
                                    new RoadmapId(row.getObject("roadmap_id", UUID.class)), any -> new HashMap<>())
                            .put(
                                    row.getInt("step_no"),
                                    new Missing(row.getInt("without_meeting"), row.getInt("pairs")));
                });
        return counts;
    }

    private static NearStep step(ResultSet row, int number) throws SQLException {
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        return new NearStep(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new MunicipalityId(row.getObject("location_municipality_id", UUID.class)),
                new RoadmapId(row.getObject("roadmap_id", UUID.class)),
                RoadmapKind.valueOf(row.getString("roadmap_kind")),
                row.getInt("step_no"),
                Stage.valueOf(row.getString("stage")),
                StepKind.ofCode(row.getString("kind")),
                DonePer.valueOf(row.getString("done_per")),
                row.getBoolean("recurring"),
                scope(row.getString("collects_consent")),
                scope(row.getString("consent_gate")),
                row.getObject("planned_from", LocalDate.class),
                row.getObject("planned_to", LocalDate.class),
                opened == null ? null : opened.toInstant(),
                row.getInt("rows_final"),
                row.getInt("rows_total"),
                row.getInt("files"));
    }

    private static @Nullable ConsentScope scope(@Nullable String name) {
        return name == null ? null : ConsentScope.valueOf(name);
    }
}
