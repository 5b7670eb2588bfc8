package ru.nastavnik.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignStanding;
import ru.nastavnik.campaign.SubmissionState;
import ru.nastavnik.campaign.domain.Submission;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

/** Submissions of campaigns. */
@Repository
public class SubmissionRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SubmissionRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void open(CampaignId campaign, Map<SubmissionId, SubmissionSubject> subjects, LocalDate dueOn) {
        template.batchUpdate("""
                insert into app.submission (id, figure_set_id, organization_id, municipality_id, state, due_on)
                values (?, ?, ?, ?, 'OPEN', ?)
                """, List.copyOf(subjects.entrySet()), subjects.size(), (statement, entry) -> {
            SubmissionSubject subject = entry.getValue();
            statement.setObject(1, entry.getKey().value());
            statement.setObject(2, campaign.value());
            statement.setObject(
                    3,
                    subject.organization() == null
                            ? null
                            : subject.organization().value());
            statement.setObject(
                    4,
                    subject.municipality() == null
                            ? null
                            : subject.municipality().value());
            statement.setObject(5, dueOn);
        });
    }

    /** A submission of a campaign; those of imports are no such. */
    public Optional<Submission> find(SubmissionId id) {
        return jdbc.sql("""
                        select s.*
                          from app.submission s
                          join app.campaign c on c.id = s.figure_set_id
                         where s.id = :id
                        """)
                .param("id", id.value())
                .query(SubmissionRepository::submission)
                .optional();
    }

    /** @throws ConflictException if somebody else was faster */
    public void update(Submission submission) {
        int updated = jdbc.sql("""
                        update app.submission
                           set state = :state, due_on = :dueOn, round = :round, remark = :remark, excuse = :excuse,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", submission.id().value())
                .param("version", submission.version())
                .param("state", submission.state().name())
                .param("dueOn", submission.dueOn())
                .param("round", submission.round())
                .param("remark", submission.remark())
                .param("excuse", submission.excuse())
                .update();
        if (updated == 0) {
            throw new ConflictException(
                    "Эти показатели только что изменил кто-то другой. Обновите страницу и сверьте.");
        }
    }

    public void markSubmitted(SubmissionId id, Instant at, UUID by) {
        jdbc.sql("""
                        update app.submission
                           set submitted_at = :at, submitted_by = :by, decided_at = null, decided_by = null
                         where id = :id
                        """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    public void markDecided(SubmissionId id, Instant at, UUID by) {
        jdbc.sql("update app.submission set decided_at = :at, decided_by = :by where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Moves the deadline of everything that is missing and due earlier. @return whose deadline was moved */
    public List<SubmissionId> extend(CampaignId campaign, LocalDate dueOn) {
        return jdbc.sql("""
                        update app.submission
                           set due_on = :dueOn
                         where figure_set_id = :campaign
                           and state in ('OPEN', 'RETURNED')
                           and due_on < :dueOn
                        returning id
                        """)
                .param("campaign", campaign.value())
                .param("dueOn", dueOn)
                .query((row, number) -> new SubmissionId(row.getObject("id", UUID.class)))
                .list();
    }

    public List<SubmissionId> missing(CampaignId campaign) {
        return jdbc.sql("""
                        select id
                          from app.submission
                         where figure_set_id = :campaign
                           and state in ('OPEN', 'RETURNED')
                        """)
                .param("campaign", campaign.value())
                .query((row, number) -> new SubmissionId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How everybody who was asked stands, addressees that are not open yet too. */
    public CampaignStanding standing(CampaignId campaign) {
        return jdbc.sql("""
                        select (select count(*) from app.campaign_addressee where campaign_id = :campaign)
                                - count(*) filter (where state = 'EXCUSED') as expected,
                               count(*) filter (where state = 'ACCEPTED')  as accepted,
                               count(*) filter (where state = 'SUBMITTED') as pending,
                               count(*) filter (where state = 'RETURNED')  as returned
                          from app.submission
                         where figure_set_id = :campaign
                        """)
                .param("campaign", campaign.value())
                .query((row, number) -> new CampaignStanding(
                        row.getInt("expected"), row.getInt("accepted"), row.getInt("pending"), row.getInt("returned")))
                .single();
    }

    /** Whether everybody who was asked is accepted or excused, and somebody accepted. */
    public boolean isComplete(CampaignId campaign) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'ACCEPTED') > 0
                           and count(*) filter (where state in ('ACCEPTED', 'EXCUSED'))
                                = (select count(*) from app.campaign_addressee where campaign_id = :campaign)
                          from app.submission
                         where figure_set_id = :campaign
                        """)
                .param("campaign", campaign.value())
                .query(Boolean.class)
                .single();
    }

    /** Submissions of running campaigns that an organisation still owes. */
    public List<SubmissionId> unfinished(OrganizationId organization) {
        return jdbc.sql("""
                        select s.id
                          from app.submission s
                          join app.campaign c on c.id = s.figure_set_id
                         where s.organization_id = :organization
                           and s.state in ('OPEN', 'SUBMITTED', 'RETURNED')
                           and c.state <> 'CLOSED'
                        """)
                .param("organization", organization.value())
                .query((row, number) -> new SubmissionId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Submissions whose task is to be taken away because the campaign is closed, at most so many. */
    public List<SubmissionId> toWithdraw(CampaignId campaign, int limit) {
        return jdbc.sql("""
                        select id
                          from app.submission
                         where figure_set_id = :campaign
                           and state in ('OPEN', 'RETURNED')
                           and withdrawn_at is null
                         order by id
                         limit :limit
                        """)
                .param("campaign", campaign.value())
                .param("limit", limit)
                .query((row, number) -> new SubmissionId(row.getObject("id", UUID.class)))
                .list();
    }

    public void markWithdrawn(SubmissionId id, Instant at) {
        jdbc.sql("update app.submission set withdrawn_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        UUID submittedBy = row.getObject("submitted_by", UUID.class);
        return new Submission(
                new SubmissionId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("figure_set_id", UUID.class)),
                CampaignTable.subject(row),
                SubmissionState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getInt("round"),
                row.getString("remark"),
                row.getString("excuse"),
                submittedBy == null ? null : new AccountId(submittedBy),
                row.getInt("version"));
    }
}
