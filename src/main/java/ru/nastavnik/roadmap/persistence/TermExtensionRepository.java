package ru.nastavnik.roadmap.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.TermExtension;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

/** Stores requests for more time. */
@Repository
public class TermExtensionRepository {
    private static final String SELECT = """
            select e.id, e.roadmap_id, e.step_no, e.former_to, e.wanted_to, e.reason, e.state, e.requested_by,
                   e.requested_at, (e.decided_at at time zone :zone)::date as decided_on, e.refusal,
                   e.document_id, registered.number as order_number,
                   registered.document_date as order_date
            from app.roadmap_extension e
            left join app.numbered_document registered on registered.id = e.document_id
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    TermExtensionRepository(JdbcClient jdbc, @Value("${nastavnik.region.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    public Optional<TermExtension> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .param("zone", zone.getId())
                .query(TermExtensionRepository::extension)
                .optional();
    }

    /** The newest first. */
    public List<TermExtension> of(RoadmapId roadmap) {
        return jdbc.sql(SELECT + """
                        where e.roadmap_id = :roadmap
                        order by e.requested_at desc
                        """)
                .param("roadmap", roadmap.value())
                .param("zone", zone.getId())
                .query(TermExtensionRepository::extension)
                .list();
    }

    /** @throws ConflictException if a request for the step waits already */
    public void insert(TermExtension extension) {
        try {
            jdbc.sql("""
                            insert into app.roadmap_extension (id, roadmap_id, step_no, former_to, wanted_to, reason, state,
                                                               requested_by, requested_at)
                            values (:id, :roadmap, :step, :former, :wanted, :reason, 'REQUESTED', :by, :at)
                            """)
                    .param("id", extension.id())
                    .param("roadmap", extension.roadmap().value())
                    .param("step", extension.stepNo())
                    .param("former", extension.formerTo())
                    .param("wanted", extension.wantedTo())
                    .param("reason", extension.reason())
                    .param("by", extension.requestedBy().value())
                    .param("at", OffsetDateTime.ofInstant(extension.requestedAt(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException waiting) {
            throw new ConflictException(
                    "Запрос на продление этого шага уже ждёт решения директора. Новый запрос не отправлен.", waiting);
        }
    }

    /** The signed order that grants the request. */
    public void setOrder(UUID id, DocumentId order) {
        jdbc.sql("update app.roadmap_extension set document_id = :document where id = :id")
                .param("id", id)
                .param("document", order.value())
                .update();
    }

    /**
     * Grants it with the term that it moves, and the one to which the signed sheet moves it.
     *
     * @throws ConflictException if it has been decided already
     */
    public void grant(TermExtension extension, AccountId by, Instant at) {
        decide(extension.id(), TermExtension.State.GRANTED, by, at, null);
        jdbc.sql("update app.roadmap_extension set former_to = :former, wanted_to = :wanted where id = :id")
                .param("id", extension.id())
                .param("former", extension.formerTo())
                .param("wanted", extension.wantedTo())
                .update();
    }

    /** @throws ConflictException if it has been decided already */
    public void decide(UUID id, TermExtension.State state, AccountId by, Instant at, @Nullable String refusal) {
        int updated = jdbc.sql("""
                        update app.roadmap_extension
                        set state = :state, decided_by = :by, decided_at = :at, refusal = :refusal
                        where id = :id and state = 'REQUESTED'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("refusal", refusal)
                .update();
        if (updated == 0) {
            throw new ConflictException("По этому запросу решение уже принято. Обновите страницу.");
        }
    }

    /** Those of an organisation's roadmaps under a launch that are in the state, the oldest first. */
    public List<UUID> inState(OrganizationId organization, LaunchId launch, TermExtension.State state) {
        return jdbc.sql("""
                        select e.id
                        from app.roadmap r
                        join app.roadmap_extension e on e.roadmap_id = r.id
                        where r.organization_id = :organization and r.launch_id = :launch and e.state = :state
                        order by e.requested_at
                        """)
                .param("organization", organization.value())
                .param("launch", launch.value())
                .param("state", state.name())
                .query(UUID.class)
                .list();
    }

    /** Ends a request that nobody will decide any more; a decided one stays as it is. */
    public void end(UUID id, Instant at, String why) {
        jdbc.sql("""
                        update app.roadmap_extension
                        set state = 'ENDED', decided_at = :at, refusal = :why
                        where id = :id and state = 'REQUESTED'
                        """)
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("why", why)
                .update();
    }

    private static TermExtension extension(ResultSet row, int number) throws SQLException {
        return new TermExtension(
                row.getObject("id", UUID.class),
                new RoadmapId(row.getObject("roadmap_id", UUID.class)),
                row.getInt("step_no"),
                row.getObject("former_to", LocalDate.class),
                row.getObject("wanted_to", LocalDate.class),
                row.getString("reason"),
                TermExtension.State.valueOf(row.getString("state")),
                new AccountId(row.getObject("requested_by", UUID.class)),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_on", LocalDate.class),
                row.getString("refusal"),
                order(row));
    }

    private static TermExtension.@Nullable Order order(ResultSet row) throws SQLException {
        UUID document = row.getObject("document_id", UUID.class);
        return document == null
                ? null
                : new TermExtension.Order(
                        new DocumentId(document),
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class));
    }
}
