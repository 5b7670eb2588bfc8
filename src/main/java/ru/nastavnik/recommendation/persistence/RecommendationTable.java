package ru.nastavnik.recommendation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.recommendation.NewRecommendation;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.RecommendationState;
import ru.nastavnik.recommendation.RecommendationView;
import ru.nastavnik.recommendation.domain.Recommendation;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.OrganizationId;

/** Recommendations. */
@Repository
public class RecommendationTable {
    private static final String SELECT = """
            select r.*, coalesce(o.short_name, m.name) as addressee_name
              from app.recommendation r
              left join app.organization o on o.id = r.organization_id
              left join app.municipality m on m.id = r.municipality_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RecommendationTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void insert(
            Map<RecommendationId, NewRecommendation> recommendations,
            Role issuedBy,
            @Nullable Department department,
            Instant at,
            UUID by) {
        template.batchUpdate("""
                insert into app.recommendation
                    (id, campaign_id, organization_id, municipality_id, text, project, due_on, state, issued_role,
                     issued_by, issued_at, item, issued_department)
                values (?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?, ?, ?, ?)
                """, List.copyOf(recommendations.entrySet()), 1000, (statement, entry) -> {
            NewRecommendation recommendation = entry.getValue();
            CampaignId campaign = recommendation.campaign();
            var organization = recommendation.addressee().organization();
            var municipality = recommendation.addressee().municipality();
            statement.setObject(1, entry.getKey().value());
            statement.setObject(2, campaign == null ? null : campaign.value());
            statement.setObject(3, organization == null ? null : organization.value());
            statement.setObject(4, municipality == null ? null : municipality.value());
            statement.setString(5, recommendation.text().strip());
            statement.setString(6, recommendation.project());
            statement.setObject(7, recommendation.dueOn());
            statement.setString(8, issuedBy.name());
            statement.setObject(9, by);
            statement.setTimestamp(10, Timestamp.from(at));
            statement.setString(11, recommendation.item());
            statement.setString(12, department == null ? null : department.name());
        });
    }

    public Optional<Recommendation> find(RecommendationId id) {
        return jdbc.sql("select * from app.recommendation where id = :id")
                .param("id", id.value())
                .query(RecommendationTable::recommendation)
                .optional();
    }

    /** @throws ConflictException if somebody else was faster */
    public void update(Recommendation recommendation) {
        int updated = jdbc.sql("""
                        update app.recommendation
                           set state = :state, result = :result, remark = :remark, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", recommendation.id().value())
                .param("version", recommendation.version())
                .param("state", recommendation.state().name())
                .param("result", recommendation.result())
                .param("remark", recommendation.remark())
                .update();
        if (updated == 0) {
            throw new ConflictException("Рекомендацию только что изменил кто-то другой. Обновите страницу.");
        }
    }

    public void markCarriedOut(RecommendationId id, Instant at, UUID by) {
        mark("carried_out", id, at, by);
    }

    public void markDecided(RecommendationId id, Instant at, UUID by) {
        mark("decided", id, at, by);
    }

    private void mark(String what, RecommendationId id, Instant at, UUID by) {
        jdbc.sql("update app.recommendation set " + what + "_at = :at, " + what + "_by = :by where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Prepared ones of a campaign, at most so many. */
    public List<Recommendation> prepared(CampaignId campaign, int limit) {
        return jdbc.sql("""
                        select *
                          from app.recommendation
                         where campaign_id = :campaign
                           and state = 'PREPARED'
                         order by id
                         limit :limit
                        """)
                .param("campaign", campaign.value())
                .param("limit", limit)
                .query(RecommendationTable::recommendation)
                .list();
    }

    /** What an organisation still has to do. */
    public List<Recommendation> unfinished(OrganizationId organization) {
        return jdbc.sql("""
                        select *
                          from app.recommendation
                         where organization_id = :organization
                           and state in ('PREPARED', 'ISSUED', 'CARRIED_OUT')
                        """)
                .param("organization", organization.value())
                .query(RecommendationTable::recommendation)
                .list();
    }

    public Optional<RecommendationView> view(RecommendationId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(RecommendationTable::view)
                .optional();
    }

    /**
     * Within the scope, unfinished ones first.
     *
     * @param campaign only of this one, or null for all
     * @param prepared whether those that are not sent yet are seen
     */
    public List<RecommendationView> list(@Nullable CampaignId campaign, boolean prepared, RowScope scope) {
        String above = scope.parameters().containsKey("scopeMunicipality")
                ? "r.municipality_id = :scopeMunicipality"
                : scope.parameters().containsKey("scopeOrganization") ? "false" : "r.municipality_id is not null";
        return jdbc.sql(SELECT + """
                         where (cast(:campaign as uuid) is null or r.campaign_id = :campaign)
                           and (:prepared or r.state <> 'PREPARED')
                           and ((r.organization_id is not null and %s) or (%s))
                         order by (r.state in ('ACCEPTED', 'WITHDRAWN')), r.due_on, r.id
                        """.formatted(scope.condition(), above))
                .params(scope.parameters())
                .param("campaign", campaign == null ? null : campaign.value(), Types.OTHER)
                .param("prepared", prepared)
                .query(RecommendationTable::view)
                .list();
    }

    private static Recommendation recommendation(ResultSet row, int number) throws SQLException {
        UUID campaign = row.getObject("campaign_id", UUID.class);
        UUID carriedOutBy = row.getObject("carried_out_by", UUID.class);
        return new Recommendation(
                new RecommendationId(row.getObject("id", UUID.class)),
                campaign == null ? null : new CampaignId(campaign),
                subject(row),
                row.getObject("due_on", LocalDate.class),
                Role.valueOf(row.getString("issued_role")),
                department(row),
                RecommendationState.valueOf(row.getString("state")),
                row.getString("result"),
                row.getString("remark"),
                carriedOutBy == null ? null : new AccountId(carriedOutBy),
                row.getInt("version"));
    }

    private static @Nullable Department department(ResultSet row) throws SQLException {
        String department = row.getString("issued_department");
        return department == null ? null : Department.valueOf(department);
    }

    private static RecommendationView view(ResultSet row, int number) throws SQLException {
        UUID campaign = row.getObject("campaign_id", UUID.class);
        return new RecommendationView(
                new RecommendationId(row.getObject("id", UUID.class)),
                campaign == null ? null : new CampaignId(campaign),
                subject(row),
                row.getString("addressee_name"),
                row.getString("text"),
                row.getString("project"),
                row.getObject("due_on", LocalDate.class),
                RecommendationState.valueOf(row.getString("state")),
                row.getString("result"),
                row.getString("remark"),
                Role.valueOf(row.getString("issued_role")),
                row.getTimestamp("issued_at").toInstant(),
                instant(row, "carried_out_at"),
                instant(row, "decided_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static SubmissionSubject subject(ResultSet row) throws SQLException {
        return SubmissionSubject.of(
                row.getObject("organization_id", UUID.class), row.getObject("municipality_id", UUID.class));
    }
}
