package ru.nastavnik.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.campaign.AddresseeProgress;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignStanding;
import ru.nastavnik.campaign.CampaignState;
import ru.nastavnik.campaign.CampaignView;
import ru.nastavnik.campaign.SubmissionState;
import ru.nastavnik.campaign.SubmissionView;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;

/** How far campaigns and submissions are, within the reader's territory. */
@Repository
public class CampaignQueries {
    /** The row of organisations without a municipal head. */
    private static final String STATE_ROW = "Областные организации и колледжи";

    private static final String ADDRESSEES = """
            from app.campaign c
            join app.figure_set f on f.id = c.id
            join app.campaign_addressee a on a.campaign_id = c.id
            left join app.organization o on o.id = a.organization_id
            left join app.submission s
                   on s.figure_set_id = c.id
                  and s.organization_id is not distinct from a.organization_id
                  and s.municipality_id is not distinct from a.municipality_id
            """;

    private static final String SUBMISSIONS = """
            select s.*, f.title, f.as_of, c.state as campaign_state,
                   coalesce(o.short_name, m.name) as subject_name,
                   coalesce(l.name, m.name) as place_name
              from app.submission s
              join app.campaign c on c.id = s.figure_set_id
              join app.figure_set f on f.id = c.id
              left join app.organization o on o.id = s.organization_id
              left join app.municipality l on l.id = o.location_municipality_id
              left join app.municipality m on m.id = s.municipality_id
            """;

    private final JdbcClient jdbc;

    CampaignQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Campaigns that ask somebody within the scope, the newest first.
     *
     * @param only this one, or null for all
     */
    public List<CampaignView> campaigns(
            @Nullable CampaignId only, Role reader, @Nullable Department department, LocalDate today, RowScope scope) {
        return jdbc.sql("""
                        select c.*, f.form_code, f.form_version, f.title, f.as_of,
                               count(*)                                           as addressees,
                               count(s.id)                                        as opened,
                               count(*) filter (where s.state = 'SUBMITTED')      as submitted,
                               count(*) filter (where s.state = 'ACCEPTED')       as accepted,
                               count(*) filter (where s.state = 'RETURNED')       as returned,
                               count(*) filter (where s.state = 'EXCUSED')        as excused,
                               count(*) filter (where s.state in ('OPEN', 'RETURNED') and s.due_on < :today) as late
                        """ + ADDRESSEES + """
                         where (cast(:only as uuid) is null or c.id = :only)
                           and %s
                         group by c.id, f.id
                         order by c.opened_at desc
                        """.formatted(addresseeScope(scope)))
                .params(scope.parameters())
                .param("only", only == null ? null : only.value())
                .param("today", today)
                .query((row, number) -> campaign(row, reader, department))
                .list();
    }

    /** Per controlling municipality, those with most missing first. */
    public List<AddresseeProgress> municipalities(CampaignId campaign, LocalDate today, RowScope scope) {
        return jdbc.sql("""
                        select m.id, m.name,
                               count(*) filter (where s.state is distinct from 'EXCUSED') as expected,
                               count(*) filter (where s.state = 'SUBMITTED')  as submitted,
                               count(*) filter (where s.state = 'ACCEPTED')   as accepted,
                               count(*) filter (where s.state = 'RETURNED')   as returned,
                               count(*) filter (where s.state in ('OPEN', 'RETURNED') and s.due_on < :today) as late,
                               count(*) filter (where s.state = 'EXCUSED')    as excused
                        """ + ADDRESSEES + """
                          left join app.municipality m on m.id = coalesce(a.municipality_id, o.municipality_id)
                         where c.id = :campaign
                           and %s
                         group by m.id
                         order by count(*) filter (where s.state is null or s.state in ('OPEN', 'RETURNED')) desc, m.name
                        """.formatted(addresseeScope(scope)))
                .params(scope.parameters())
                .param("campaign", campaign.value())
                .param("today", today)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new AddresseeProgress(
                            id == null ? null : new MunicipalityId(id),
                            id == null ? STATE_ROW : row.getString("name"),
                            row.getInt("expected"),
                            row.getInt("submitted"),
                            row.getInt("accepted"),
                            row.getInt("returned"),
                            row.getInt("late"),
                            row.getInt("excused"));
                })
                .list();
    }

    /** Opened submissions of a campaign by place and name. */
    public List<SubmissionView> ofCampaign(CampaignId campaign, RowScope scope) {
        return submissions("s.figure_set_id = :campaign", Map.of("campaign", campaign.value()), scope, """
                order by place_name, subject_name, s.id""");
    }

    /** Within the scope, those to be given or decided first, then the latest. */
    public List<SubmissionView> all(RowScope scope, boolean ofMunicipalities) {
        return submissions(
                ofMunicipalities ? "s.municipality_id is not null" : "s.organization_id is not null",
                Map.of(),
                scope,
                "order by (s.state in ('OPEN', 'RETURNED')) desc, s.due_on desc, s.id");
    }

    public Optional<SubmissionView> find(SubmissionId id) {
        return jdbc.sql(SUBMISSIONS + " where s.id = :id")
                .param("id", id.value())
                .query(CampaignQueries::submission)
                .optional();
    }

    private List<SubmissionView> submissions(
            String condition, Map<String, ?> parameters, RowScope scope, String order) {
        return jdbc.sql(SUBMISSIONS + " where " + condition + " and " + submissionScope(scope) + " " + order)
                .params(scope.parameters())
                .params(parameters)
                .query(CampaignQueries::submission)
                .list();
    }

    private static String addresseeScope(RowScope scope) {
        return scoped(scope, "a");
    }

    private static String submissionScope(RowScope scope) {
        return scoped(scope, "s");
    }

    /** Organisations by the scope; municipalities: their own people and all who stand above. */
    private static String scoped(RowScope scope, String alias) {
        String above = scope.parameters().containsKey("scopeMunicipality")
                ? alias + ".municipality_id = :scopeMunicipality"
                : scope.parameters().containsKey("scopeOrganization")
                        ? "false"
                        : alias + ".municipality_id is not null";
        return "((" + alias + ".organization_id is not null and " + scope.condition() + ") or (" + above + "))";
    }

    private static SubmissionView submission(ResultSet row, int number) throws SQLException {
        return new SubmissionView(
                new SubmissionId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("figure_set_id", UUID.class)),
                row.getString("title"),
                row.getObject("as_of", LocalDate.class),
                CampaignTable.subject(row),
                row.getString("subject_name"),
                row.getString("place_name"),
                SubmissionState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getInt("round"),
                row.getString("remark"),
                row.getString("excuse"),
                CampaignTable.instant(row, "submitted_at"),
                CampaignTable.instant(row, "decided_at"),
                CampaignState.CLOSED.name().equals(row.getString("campaign_state")),
                row.getInt("version"));
    }

    private static CampaignView campaign(ResultSet row, Role reader, @Nullable Department readers) throws SQLException {
        Role ledBy = Role.valueOf(row.getString("opened_role"));
        String department = row.getString("department");
        Department of = department == null ? null : Department.valueOf(department);
        return new CampaignView(
                new CampaignId(row.getObject("id", UUID.class)),
                row.getString("form_code"),
                row.getInt("form_version"),
                row.getString("title"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                CampaignState.valueOf(row.getString("state")),
                ledBy,
                of,
                row.getTimestamp("opened_at").toInstant(),
                CampaignTable.instant(row, "consolidated_at"),
                row.getObject("missing", Integer.class),
                consolidated(row),
                row.getString("report_note"),
                CampaignTable.instant(row, "closed_at"),
                row.getString("closing_reason"),
                row.getInt("addressees"),
                row.getInt("opened"),
                row.getInt("submitted"),
                row.getInt("accepted"),
                row.getInt("returned"),
                row.getInt("excused"),
                row.getInt("late"),
                ledBy == reader && of == readers,
                row.getObject("opened_by") == null);
    }

    private static @Nullable CampaignStanding consolidated(ResultSet row) throws SQLException {
        Integer accepted = row.getObject("accepted_then", Integer.class);
        if (accepted == null) {
            return null;
        }
        int pending = row.getInt("pending_then");
        return new CampaignStanding(
                accepted + pending + row.getInt("missing"), accepted, pending, row.getInt("returned_then"));
    }
}
