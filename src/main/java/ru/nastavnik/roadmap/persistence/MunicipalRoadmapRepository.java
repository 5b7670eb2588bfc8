package ru.nastavnik.roadmap.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.roadmap.ClosingFact;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.roadmap.RowWork;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;

/** Stores municipal roadmaps and the limits in force. */
@Repository
public class MunicipalRoadmapRepository {
    private static final String SELECT = """
            select id, municipality_id, launch_id, state, opened_at, in_force_since, version
            from app.municipal_roadmap
            """;

    private final JdbcClient jdbc;

    MunicipalRoadmapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MunicipalRoadmap> find(MunicipalRoadmapId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::roadmap)
                .optional();
    }

    /** Municipal roadmaps, the newest first; of one municipality, or of the region if none is given. */
    public List<MunicipalRoadmap> all(@Nullable MunicipalityId municipality) {
        return jdbc.sql(SELECT + """
                        where :municipality::uuid is null or municipality_id = :municipality::uuid
                        order by opened_at desc
                        """)
                .param("municipality", municipality == null ? null : municipality.value())
                .query(this::roadmap)
                .list();
    }

    public Optional<MunicipalRoadmap> find(MunicipalityId municipality, LaunchId launch) {
        return jdbc.sql(SELECT + "where municipality_id = :municipality and launch_id = :launch")
                .param("municipality", municipality.value())
                .param("launch", launch.value())
                .query(this::roadmap)
                .optional();
    }

    /** Those in force whose act is still carried out. */
    public List<MunicipalRoadmapId> inForceUnderRunningActs() {
        return jdbc.sql("""
                        select roadmap.id
                        from app.municipal_roadmap roadmap
                        join app.directive_launch launch on launch.id = roadmap.launch_id
                        where roadmap.state = 'ACCEPTED' and launch.state <> 'CLOSED'
                        order by roadmap.id
                        """)
                .query((row, number) -> new MunicipalRoadmapId(row.getObject("id", UUID.class)))
                .list();
    }

    /** A roadmap in force, which no other transaction changes meanwhile; empty if it is not in force any more. */
    public Optional<MunicipalRoadmap> lockInForce(MunicipalRoadmapId id) {
        return jdbc.sql(SELECT + "where id = :id and state = 'ACCEPTED' for update")
                .param("id", id.value())
                .query(this::roadmap)
                .optional();
    }

    /** The limits that organisations of the municipality must keep to under a launch. */
    public List<StageLimit> limitsInForce(MunicipalityId municipality, UUID launch) {
        return jdbc.sql("""
                        select stage_limit.stage, stage_limit.earliest, stage_limit.latest
                        from app.municipal_stage_limit stage_limit
                        join app.municipal_roadmap roadmap on roadmap.id = stage_limit.roadmap_id
                        where roadmap.municipality_id = :municipality and roadmap.launch_id = :launch
                        """)
                .param("municipality", municipality.value())
                .param("launch", launch)
                .query((row, number) -> new StageLimit(
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("earliest", LocalDate.class),
                        row.getObject("latest", LocalDate.class)))
                .list();
    }

    /** Puts the limits of a roadmap into force in place of its former ones. */
    public void replaceLimits(MunicipalRoadmapId id, List<StageLimit> limits) {
        jdbc.sql("delete from app.municipal_stage_limit where roadmap_id = :id")
                .param("id", id.value())
                .update();
        for (StageLimit limit : limits) {
            jdbc.sql("""
                            insert into app.municipal_stage_limit (roadmap_id, stage, earliest, latest)
                            values (:roadmap, :stage, :earliest, :latest)
                            """)
                    .param("roadmap", id.value())
                    .param("stage", limit.stage().name())
                    .param("earliest", limit.from())
                    .param("latest", limit.to())
                    .update();
        }
    }

    /** The registered document of the last version in force. */
    public Optional<DocumentId> document(MunicipalRoadmapId id) {
        return jdbc.sql("select document_id from app.municipal_roadmap where id = :id and document_id is not null")
                .param("id", id.value())
                .query((row, number) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .optional();
    }

    /** Whether the paper of that round of approval is registered. */
    public boolean isRegistered(MunicipalRoadmapId id, int round) {
        return jdbc.sql("select 1 from app.municipal_roadmap where id = :id and document_round = :round")
                .param("id", id.value())
                .param("round", round)
                .query((row, number) -> number)
                .optional()
                .isPresent();
    }

    /** The paper of a round of approval. */
    public void setDocument(MunicipalRoadmapId id, DocumentId document, int round) {
        jdbc.sql("""
                        update app.municipal_roadmap
                           set document_id = :document, document_round = :round
                         where id = :id
                        """)
                .param("round", round)
                .param("id", id.value())
                .param("document", document.value())
                .update();
    }

    public void insert(MunicipalRoadmap roadmap) {
        jdbc.sql("""
                        insert into app.municipal_roadmap (id, municipality_id, launch_id, state, opened_at, version)
                        values (:id, :municipality, :launch, :state, :openedAt, 0)
                        """)
                .param("id", roadmap.id().value())
                .param("municipality", roadmap.municipality().value())
                .param("launch", roadmap.launch().value())
                .param("state", roadmap.state().name())
                .param("openedAt", timestamp(roadmap.openedAt()))
                .update();
        writeRows(roadmap);
    }

    /** @throws ConflictException if somebody else changed the roadmap since it was read */
    public void update(MunicipalRoadmap roadmap) {
        int updated = jdbc.sql("""
                        update app.municipal_roadmap
                        set state = :state, in_force_since = :inForceSince, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", roadmap.id().value())
                .param("state", roadmap.state().name())
                .param("inForceSince", timestamp(roadmap.inForceSince()))
                .param("version", roadmap.version())
                .update();
        if (updated == 0) {
            throw new ConflictException("Муниципальную дорожную карту только что изменил кто-то другой."
                    + " Введённое вами осталось на экране, но не сохранено: обновите страницу и повторите.");
        }
        jdbc.sql("delete from app.municipal_roadmap_row where roadmap_id = :id")
                .param("id", roadmap.id().value())
                .update();
        writeRows(roadmap);
    }

    private void writeRows(MunicipalRoadmap roadmap) {
        for (int position = 0; position < roadmap.rows().size(); position++) {
            MunicipalRow row = roadmap.rows().get(position);
            RowWork work = row.work();
            jdbc.sql("""
                            insert into app.municipal_roadmap_row (roadmap_id, position, kind, row_key, title, planned_from,
                                                                   planned_to, responsible, post, closes_by)
                            values (:roadmap, :position, :kind, :key, :title, :from, :to, :responsible,
                                    :post, :closesBy)
                            """)
                    .param("roadmap", roadmap.id().value())
                    .param("position", position + 1)
                    .param("kind", row.kind().name())
                    .param("key", row.code())
                    .param("title", row.title())
                    .param("from", row.from())
                    .param("to", row.to())
                    .param("responsible", row.responsible())
                    .param("post", work == null ? null : work.post().name())
                    .param("closesBy", work == null ? null : work.closesBy().name())
                    .update();
        }
    }

    private MunicipalRoadmap roadmap(ResultSet row, int number) throws SQLException {
        MunicipalRoadmapId id = new MunicipalRoadmapId(row.getObject("id", UUID.class));
        OffsetDateTime inForceSince = row.getObject("in_force_since", OffsetDateTime.class);
        return new MunicipalRoadmap(
                id,
                new MunicipalityId(row.getObject("municipality_id", UUID.class)),
                new LaunchId(row.getObject("launch_id", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                ReviewState.valueOf(row.getString("state")),
                inForceSince == null ? null : inForceSince.toInstant(),
                rows(id),
                row.getInt("version"));
    }

    private List<MunicipalRow> rows(MunicipalRoadmapId roadmap) {
        return jdbc.sql("""
                        select kind, row_key, title, planned_from, planned_to, responsible, post, closes_by
                        from app.municipal_roadmap_row
                        where roadmap_id = :roadmap
                        order by position
                        """)
                .param("roadmap", roadmap.value())
                .query((row, number) -> new MunicipalRow(
                        MunicipalRow.Kind.valueOf(row.getString("kind")),
                        row.getString("row_key"),
                        row.getString("title"),
                        row.getObject("planned_from", LocalDate.class),
                        row.getObject("planned_to", LocalDate.class),
                        row.getString("responsible"),
                        work(row)))
                .list();
    }

    private static @Nullable RowWork work(ResultSet row) throws SQLException {
        String post = row.getString("post");
        return post == null ? null : new RowWork(Role.valueOf(post), ClosingFact.valueOf(row.getString("closes_by")));
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
