package ru.nastavnik.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignRegister;
import ru.nastavnik.campaign.CampaignStanding;
import ru.nastavnik.campaign.CampaignState;
import ru.nastavnik.campaign.NewCampaign;
import ru.nastavnik.campaign.domain.Campaign;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** Campaigns and whom they ask. */
@Repository
public class CampaignTable implements CampaignRegister {
    private final JdbcClient jdbc;

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Campaign> find(CampaignId id) {
        return jdbc.sql("select * from app.campaign where id = :id")
                .param("id", id.value())
                .query(CampaignTable::campaign)
                .optional();
    }

    @Override
    public Optional<CampaignState> stateOf(CampaignId id) {
        return find(id).map(Campaign::state);
    }

    @Override
    public Optional<String> title(CampaignId id) {
        return jdbc.sql("select title from app.figure_set where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    public void insert(Campaign campaign, @Nullable UUID by) {
        Department department = campaign.department();
        jdbc.sql("""
                        insert into app.campaign (id, state, due_on, opened_role, department, opened_at, opened_by)
                        values (:id, :state, :dueOn, :role, :department, :at, :by)
                        """)
                .param("id", campaign.id().value())
                .param("state", campaign.state().name())
                .param("dueOn", campaign.dueOn())
                .param("role", campaign.ledBy().name())
                .param("department", department == null ? null : department.name())
                .param("at", Timestamp.from(campaign.openedAt()))
                .param("by", by, Types.OTHER)
                .update();
    }

    /** @throws ConflictException if somebody else was faster */
    public void update(Campaign campaign) {
        int updated = jdbc.sql("""
                        update app.campaign
                           set state = :state, due_on = :dueOn, consolidated_at = :consolidatedAt, missing = :missing,
                               report_note = :note, closed_at = :closedAt, closing_reason = :reason,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", campaign.id().value())
                .param("version", campaign.version())
                .param("state", campaign.state().name())
                .param("dueOn", campaign.dueOn())
                .param("consolidatedAt", timestamp(campaign.consolidatedAt()), Types.TIMESTAMP)
                .param("missing", campaign.missing(), Types.INTEGER)
                .param("note", campaign.reportNote())
                .param("closedAt", timestamp(campaign.closedAt()), Types.TIMESTAMP)
                .param("reason", campaign.closingReason())
                .update();
        if (updated == 0) {
            throw new ConflictException("Сбор только что изменил кто-то другой. Обновите страницу и повторите.");
        }
    }

    /** How a campaign stood when its figures were consolidated. */
    public void keepStanding(CampaignId id, CampaignStanding standing) {
        jdbc.sql("""
                        update app.campaign
                           set accepted_then = :accepted, pending_then = :pending, returned_then = :returned
                         where id = :id
                        """)
                .param("id", id.value())
                .param("accepted", standing.accepted())
                .param("pending", standing.pending())
                .param("returned", standing.returned())
                .update();
    }

    /** Organisations of the kinds that are open on the day, within the scope and the selection. @return how many */
    public int addOrganizations(CampaignId id, Collection<OrganizationKind> kinds, NewCampaign wanted, RowScope scope) {
        return jdbc.sql("""
                        insert into app.campaign_addressee (campaign_id, organization_id)
                        select :campaign, o.id
                          from app.organization o
                         where o.kind = any (:kinds)
                           and o.opened_on <= :day
                           and (o.closed_on is null or o.closed_on > :day)
                           and (cardinality(:municipalities) = 0 or o.location_municipality_id = any (:municipalities))
                           and (cardinality(:organizations) = 0 or o.id = any (:organizations))
                           and %s
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("campaign", id.value())
                .param("kinds", kinds.stream().map(OrganizationKind::code).toArray(String[]::new))
                .param("day", wanted.asOf())
                .param("municipalities", municipalities(wanted))
                .param(
                        "organizations",
                        wanted.organizations().stream()
                                .map(OrganizationId::value)
                                .toArray(UUID[]::new))
                .update();
    }

    /** The region's municipalities, or those selected. @return how many */
    public int addMunicipalities(CampaignId id, NewCampaign wanted) {
        return jdbc.sql("""
                        insert into app.campaign_addressee (campaign_id, municipality_id)
                        select :campaign, m.id
                          from app.municipality m
                         where cardinality(:municipalities) = 0 or m.id = any (:municipalities)
                        """)
                .param("campaign", id.value())
                .param("municipalities", municipalities(wanted))
                .update();
    }

    private static UUID[] municipalities(NewCampaign wanted) {
        return wanted.municipalities().stream().map(MunicipalityId::value).toArray(UUID[]::new);
    }

    /** Addressees without a submission, at most so many. */
    public List<SubmissionSubject> toOpen(CampaignId id, int limit) {
        return jdbc.sql("""
                        select a.organization_id, a.municipality_id
                          from app.campaign_addressee a
                         where a.campaign_id = :campaign
                           and not exists (select 1
                                             from app.submission s
                                            where s.figure_set_id = a.campaign_id
                                              and s.organization_id is not distinct from a.organization_id
                                              and s.municipality_id is not distinct from a.municipality_id)
                         order by a.organization_id, a.municipality_id
                         limit :limit
                        """)
                .param("campaign", id.value())
                .param("limit", limit)
                .query((row, number) -> subject(row))
                .list();
    }

    public void addExtension(
            CampaignId campaign,
            @Nullable SubmissionId submission,
            LocalDate earlier,
            LocalDate dueOn,
            String reason,
            Instant at,
            UUID by) {
        jdbc.sql("""
                        insert into app.campaign_extension
                            (id, campaign_id, submission_id, earlier, due_on, reason, extended_at, extended_by)
                        values (:id, :campaign, :submission, :earlier, :dueOn, :reason, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("campaign", campaign.value())
                .param("submission", submission == null ? null : submission.value(), Types.OTHER)
                .param("earlier", earlier)
                .param("dueOn", dueOn)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Reasons of the extensions of a whole campaign, by the new deadline, the earliest first. */
    public List<Map.Entry<LocalDate, String>> extensions(CampaignId campaign) {
        return jdbc.sql("""
                        select due_on, reason
                          from app.campaign_extension
                         where campaign_id = :campaign
                           and submission_id is null
                         order by extended_at
                        """)
                .param("campaign", campaign.value())
                .query((row, number) -> Map.entry(row.getObject("due_on", LocalDate.class), row.getString("reason")))
                .list();
    }

    static SubmissionSubject subject(ResultSet row) throws SQLException {
        return SubmissionSubject.of(
                row.getObject("organization_id", UUID.class), row.getObject("municipality_id", UUID.class));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        String department = row.getString("department");
        return new Campaign(
                new CampaignId(row.getObject("id", UUID.class)),
                CampaignState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                Role.valueOf(row.getString("opened_role")),
                department == null ? null : Department.valueOf(department),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "consolidated_at"),
                row.getObject("missing", Integer.class),
                row.getString("report_note"),
                instant(row, "closed_at"),
                row.getString("closing_reason"),
                row.getInt("version"));
    }
}
