package ru.nastavnik.roadmap.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.roadmap.BaselineTerm;
import ru.nastavnik.roadmap.PlannedEnd;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapTemplateId;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Stores the roadmaps of organisations. */
@Repository
public class RoadmapRepository {
    private static final String SELECT_FROM = """
            select r.id, r.organization_id, r.launch_id, r.school_year, r.template_id, r.state, r.opened_at,
                   r.in_force_since, r.version,
                   p.step_no, p.planned_from, p.planned_to, p.responsible
            from %s r
            left join app.roadmap_row p on p.roadmap_id = r.id
            """;

    private static final String SELECT = SELECT_FROM.formatted("app.roadmap");

    /** Locked before it is joined with its plan: afterwards it would be locked anew for each of its rows. */
    private static final String SELECT_FOR_CHANGE = """
        with locked as (select * from app.roadmap where id = :id for no key update)
        """ + SELECT_FROM.formatted("locked") + """
        order by p.step_no
        """;

    private final JdbcClient jdbc;

    RoadmapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Roadmap> find(RoadmapId id) {
        return one(jdbc.sql(SELECT + "where r.id = :id order by p.step_no"), id);
    }

    /** The same, and until the transaction ends nobody else finds it so. */
    public Optional<Roadmap> findForChange(RoadmapId id) {
        return one(jdbc.sql(SELECT_FOR_CHANGE), id);
    }

    public Optional<Roadmap> find(OrganizationId organization, SchoolYear year, UUID launch) {
        return jdbc.sql("""
                        select id
                        from app.roadmap
                        where organization_id = :organization and school_year = :year and launch_id = :launch
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .param("launch", launch)
                .query(RoadmapRepository::id)
                .optional()
                .flatMap(this::find);
    }

    /** A roadmap that the director has approved and nobody has returned since. */
    public record Approved(RoadmapId id, OrganizationId organization, SchoolYear year) {}

    public List<Approved> approved(UUID launch) {
        return jdbc.sql("""
                        select id, organization_id, school_year
                        from app.roadmap
                        where launch_id = :launch and state in ('AGREEMENT', 'ACCEPTED')
                        """)
                .param("launch", launch)
                .query((row, number) -> new Approved(
                        new RoadmapId(row.getObject("id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        new SchoolYear(row.getInt("school_year"))))
                .list();
    }

    /** The roadmap whose approval the document is the order of. */
    public Optional<RoadmapId> byDocument(OrganizationId organization, DocumentId document) {
        return jdbc.sql("""
            select id
            from app.roadmap
            where organization_id = :organization and document_id = :document
            """)
                .param("organization", organization.value())
                .param("document", document.value())
                .query(RoadmapRepository::id)
                .optional();
    }

    /** Whether the roadmap is the organisation's. */
    public boolean isOf(OrganizationId organization, RoadmapId id) {
        return jdbc.sql("select exists (select 1 from app.roadmap where id = :id and organization_id = :organization)")
                .param("id", id.value())
                .param("organization", organization.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest roadmap of the year; older ones of the same year belong to acts that ended in it. */
    public Optional<Roadmap> latest(OrganizationId organization, SchoolYear year) {
        return latestId(organization, year).flatMap(this::find);
    }

    public Optional<RoadmapId> latestId(OrganizationId organization, SchoolYear year) {
        return jdbc.sql("""
                        select id
                        from app.roadmap
                        where organization_id = :organization and school_year = :year
                        order by opened_at desc
                        limit 1
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .query(RoadmapRepository::id)
                .optional();
    }

    /** The last roadmap in force before a year, from which the next one begins. */
    public Optional<Roadmap> lastBefore(OrganizationId organization, SchoolYear year) {
        return jdbc.sql("""
                        select id
                        from app.roadmap
                        where organization_id = :organization and school_year < :year and in_force_since is not null
                        order by school_year desc, opened_at desc
                        limit 1
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .query(RoadmapRepository::id)
                .optional()
                .flatMap(this::find);
    }

    /** Ids of an organisation's roadmaps, the newest first. */
    public List<RoadmapId> ofOrganization(OrganizationId organization) {
        return jdbc.sql("""
                        select id
                        from app.roadmap
                        where organization_id = :organization
                        order by school_year desc, opened_at desc
                        """)
                .param("organization", organization.value())
                .query(RoadmapRepository::id)
                .list();
    }

    /** What a task about the roadmap is called by: «Школа № 5, 2026/2027». */
    public Optional<String> nameForTasks(RoadmapId id) {
        return jdbc.sql("""
                        select o.short_name, r.school_year
                        from app.roadmap r
                        join app.organization o on o.id = r.organization_id
                        where r.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        row.getString("short_name") + ", " + new SchoolYear(row.getInt("school_year")).title())
                .optional();
    }

    /** The registered document of the last version in force. */
    public Optional<DocumentId> document(RoadmapId id) {
        return jdbc.sql("select document_id from app.roadmap where id = :id and document_id is not null")
                .param("id", id.value())
                .query((row, number) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .optional();
    }

    /** The order that approved the roadmap in a round, also if later ones have moved terms since. */
    public Optional<DocumentId> approvalOrder(RoadmapId id, int round) {
        return jdbc.sql("""
                        with recursive chain as (
                            select d.id, d.related_id
                            from app.roadmap r
                            join app.document d on d.id = r.document_id
                            where r.id = :id and r.document_round = :round
                            -- one order may have moved several terms
                            union
                            select former.id, former.related_id
                            from chain
                            join app.roadmap_extension e on e.document_id = chain.id
                            join app.document former on former.id = chain.related_id
                        )
                        select chain.id
                        from chain
                        where not exists (select 1 from app.roadmap_extension e where e.document_id = chain.id)
                        """)
                .param("id", id.value())
                .param("round", round)
                .query((row, number) -> new DocumentId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Whether the order of that round of approval is registered. */
    public boolean isRegistered(RoadmapId id, int round) {
        return jdbc.sql("select 1 from app.roadmap where id = :id and document_round = :round")
                .param("id", id.value())
                .param("round", round)
                .query((row, number) -> number)
                .optional()
                .isPresent();
    }

    /** The order of a round of approval. */
    public void setDocument(RoadmapId id, DocumentId document, int round) {
        jdbc.sql("update app.roadmap set document_id = :document, document_round = :round where id = :id")
                .param("id", id.value())
                .param("document", document.value())
                .param("round", round)
                .update();
    }

    public void setDocument(RoadmapId id, DocumentId document) {
        jdbc.sql("update app.roadmap set document_id = :document where id = :id")
                .param("id", id.value())
                .param("document", document.value())
                .update();
    }

    public void insert(Roadmap roadmap) {
        jdbc.sql("""
                        insert into app.roadmap (id, organization_id, launch_id, school_year, template_id, state, opened_at,
                                                 version)
                        values (:id, :organization, :launch, :year, :template, :state, :openedAt, 0)
                        """)
                .param("id", roadmap.id().value())
                .param("organization", roadmap.organization().value())
                .param("launch", roadmap.launch())
                .param("year", roadmap.year().startYear())
                .param("template", roadmap.template().value())
                .param("state", roadmap.state().name())
                .param("openedAt", timestamp(roadmap.openedAt()))
                .update();
        writeRows(roadmap, roadmap.rows());
    }

    /** @throws ConflictException if somebody else changed the roadmap since it was read */
    public void update(Roadmap roadmap) {
        int updated = jdbc.sql("""
                        update app.roadmap
                        set state = :state, in_force_since = :inForceSince, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", roadmap.id().value())
                .param("state", roadmap.state().name())
                .param("inForceSince", timestamp(roadmap.inForceSince()))
                .param("version", roadmap.version())
                .update();
        if (updated == 0) {
            throw new ConflictException("Дорожную карту только что изменил другой человек. Ваши изменения остались"
                    + " на экране, но не сохранены: обновите страницу и повторите.");
        }
        List<RowPlan> changed = roadmap.changedRows();
        if (!changed.isEmpty()) {
            writeRows(roadmap, changed);
        }
    }

    private void writeRows(Roadmap roadmap, List<RowPlan> rows) {
        jdbc.sql("""
                        insert into app.roadmap_row (roadmap_id, step_no, planned_from, planned_to, responsible)
                        select :roadmap, entry.step_no, entry.planned_from, entry.planned_to, entry.responsible
                        from unnest(:steps::integer[], :froms::date[], :tos::date[], :responsibles::text[])
                             as entry(step_no, planned_from, planned_to, responsible)
                        on conflict (roadmap_id, step_no) do update
                        set planned_from = excluded.planned_from, planned_to = excluded.planned_to,
                            responsible = excluded.responsible
                        """)
                .param("roadmap", roadmap.id().value())
                .param("steps", rows.stream().map(RowPlan::stepNo).toArray(Integer[]::new))
                .param("froms", rows.stream().map(row -> text(row.from())).toArray(String[]::new))
                .param("tos", rows.stream().map(row -> text(row.to())).toArray(String[]::new))
                .param("responsibles", rows.stream().map(RowPlan::responsible).toArray(String[]::new))
                .update();
    }

    private static Optional<Roadmap> one(JdbcClient.StatementSpec query, RoadmapId id) {
        return query.param("id", id.value()).query(RoadmapRepository::roadmap);
    }

    /** One row of the answer for each row of the roadmap. */
    private static Optional<Roadmap> roadmap(ResultSet answer) throws SQLException {
        if (!answer.next()) {
            return Optional.empty();
        }
        OffsetDateTime inForceSince = answer.getObject("in_force_since", OffsetDateTime.class);
        RoadmapId id = id(answer, 0);
        OrganizationId organization = new OrganizationId(answer.getObject("organization_id", UUID.class));
        UUID launch = answer.getObject("launch_id", UUID.class);
        SchoolYear year = new SchoolYear(answer.getInt("school_year"));
        RoadmapTemplateId template = new RoadmapTemplateId(answer.getObject("template_id", UUID.class));
        Instant openedAt = answer.getObject("opened_at", OffsetDateTime.class).toInstant();
        ReviewState state = ReviewState.valueOf(answer.getString("state"));
        int version = answer.getInt("version");
        return Optional.of(new Roadmap(
                id,
                organization,
                launch,
                year,
                template,
                openedAt,
                state,
                inForceSince == null ? null : inForceSince.toInstant(),
                rows(answer),
                version));
    }

    /** @param answer standing on its first row */
    private static List<RowPlan> rows(ResultSet answer) throws SQLException {
        List<RowPlan> rows = new ArrayList<>();
        do {
            int stepNo = answer.getInt("step_no");
            if (!answer.wasNull()) {
                rows.add(new RowPlan(
                        stepNo,
                        answer.getObject("planned_from", LocalDate.class),
                        answer.getObject("planned_to", LocalDate.class),
                        answer.getString("responsible")));
            }
        } while (answer.next());
        return rows;
    }

    private static RoadmapId id(ResultSet row, int number) throws SQLException {
        return new RoadmapId(row.getObject("id", UUID.class));
    }

    /** Keeps the plan as it was approved in a round; what is kept of a round never changes. */
    public void keepBaseline(RoadmapId roadmap, int round) {
        jdbc.sql("""
                        insert into app.roadmap_baseline (roadmap_id, round, step_no, planned_from, planned_to)
                        select roadmap_id, :round, step_no, planned_from, planned_to
                        from app.roadmap_row
                        where roadmap_id = :roadmap
                        on conflict do nothing
                        """).param("roadmap", roadmap.value()).param("round", round).update();
    }

    /** The plan as it was last approved; empty before the first approval. */
    public List<BaselineTerm> baseline(RoadmapId roadmap) {
        return jdbc.sql("""
                        select distinct on (step_no) step_no, planned_from, planned_to
                        from app.roadmap_baseline
                        where roadmap_id = :roadmap
                        order by step_no, round desc
                        """)
                .param("roadmap", roadmap.value())
                .query((row, number) -> new BaselineTerm(
                        row.getInt("step_no"),
                        row.getObject("planned_from", LocalDate.class),
                        row.getObject("planned_to", LocalDate.class)))
                .list();
    }

    /** The last days of steps, as planned and as last approved, by step; those that the plan does not name are missing. */
    public Map<Integer, PlannedEnd> plannedEnds(RoadmapId roadmap, Collection<Integer> steps) {
        Map<Integer, PlannedEnd> ends = new HashMap<>();
        jdbc.sql("""
                        select step.step_no, step.planned_to,
                               (select approved.planned_to
                                  from app.roadmap_baseline approved
                                 where approved.roadmap_id = step.roadmap_id
                                   and approved.step_no = step.step_no
                                   and approved.planned_to is not null
                                 order by approved.round desc
                                 limit 1) as approved_to
                        from app.roadmap_row step
                        where step.roadmap_id = :roadmap and step.step_no = any (:steps) and step.planned_to is not null
                        """)
                .param("roadmap", roadmap.value())
                .param("steps", steps.toArray(Integer[]::new))
                .query(row -> {
                    ends.put(
                            row.getInt("step_no"),
                            new PlannedEnd(
                                    row.getObject("planned_to", LocalDate.class),
                                    row.getObject("approved_to", LocalDate.class)));
                });
        return ends;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
