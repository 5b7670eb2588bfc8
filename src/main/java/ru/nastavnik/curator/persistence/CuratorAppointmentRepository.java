package ru.nastavnik.curator.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.PostId;
import ru.nastavnik.curator.AppointmentState;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.domain.Candidate;
import ru.nastavnik.curator.domain.CuratorAppointment;
import ru.nastavnik.curator.domain.SignedOrder;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyFacts;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

/** Appointments by id and organisation. */
@Repository
public class CuratorAppointmentRepository {

    private static final String SELECT = """
            select id, organization_id, launch_id, state, round, candidate_account_id, candidate_post, agreed_on, basis,
                   proposed_by, remark, signed_by, signed_on, signed_version, entered_number, document_id, order_number, curator_post_id, acquainted_on,
                   ended_on, version
              from app.curator_appointment
            """;

    private final JdbcClient jdbc;

    public CuratorAppointmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(CuratorAppointment appointment) {
        CuratorAppointment.Facts facts = appointment.facts();
        jdbc.sql("""
                        insert into app.curator_appointment (id, organization_id, launch_id, state, round, version)
                        values (:id, :organization, :launch, :state, :round, 0)
                        """)
                .param("id", facts.id().value())
                .param("organization", facts.organization().value())
                .param("launch", facts.launch())
                .param("state", facts.state().name())
                .param("round", facts.round())
                .update();
    }

    /** @throws ConflictException if it was changed since it was read */
    public void save(CuratorAppointment appointment) {
        CuratorAppointment.Facts facts = appointment.facts();
        Candidate candidate = facts.candidate();
        SignedOrder order = facts.order();
        AccountId proposedBy = facts.proposedBy();
        AccountId signedBy = facts.signedBy();
        PostId post = facts.curatorPost();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", facts.id().value());
        parameters.put("version", facts.version());
        parameters.put("state", facts.state().name());
        parameters.put("round", facts.round());
        parameters.put(
                "candidate", candidate == null ? null : candidate.account().value());
        parameters.put("candidatePost", candidate == null ? null : candidate.post());
        parameters.put("agreedOn", candidate == null ? null : candidate.agreedOn());
        parameters.put("basis", facts.basis());
        parameters.put("proposedBy", proposedBy == null ? null : proposedBy.value());
        parameters.put("remark", facts.remark());
        parameters.put("signedBy", signedBy == null ? null : signedBy.value());
        parameters.put("signedOn", facts.signedOn());
        parameters.put("signedVersion", facts.signedVersion());
        parameters.put("enteredNumber", facts.enteredNumber());
        parameters.put("document", order == null ? null : order.document().value());
        parameters.put("number", order == null ? null : order.number());
        parameters.put("post", post == null ? null : post.value());
        parameters.put("acquaintedOn", facts.acquaintedOn());
        parameters.put("endedOn", facts.endedOn());
        int rows = jdbc.sql("""
                        update app.curator_appointment
                           set state = :state, round = :round,
                               candidate_account_id = cast(:candidate as uuid), candidate_post = :candidatePost,
                               agreed_on = cast(:agreedOn as date), basis = :basis,
                               proposed_by = cast(:proposedBy as uuid), remark = :remark,
                               signed_by = cast(:signedBy as uuid), signed_on = cast(:signedOn as date),
                               signed_version = :signedVersion, entered_number = :enteredNumber,
                               document_id = cast(:document as uuid), order_number = :number,
                               curator_post_id = cast(:post as uuid), acquainted_on = cast(:acquaintedOn as date),
                               ended_on = cast(:endedOn as date), version = version + 1
                         where id = :id and version = :version
                        """).params(parameters).update();
        if (rows == 0) {
            throw new ConflictException("Это назначение только что изменил кто-то другой. "
                    + "Введённое вами осталось на экране, обновите страницу.");
        }
    }

    public Optional<CuratorAppointment> find(CuratorAppointmentId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(CuratorAppointmentRepository::appointment)
                .optional();
    }

    /** All of an organisation, the newest first. */
    public List<CuratorAppointment> of(OrganizationId organization) {
        return jdbc.sql(SELECT + " where organization_id = :organization order by id desc")
                .param("organization", organization.value())
                .query(CuratorAppointmentRepository::appointment)
                .list();
    }

    /** Organisations under a launch whose curator was appointed since it reached them, by the first order. */
    public List<DutyFacts.Fact> signedUnder(LaunchId launch) {
        return jdbc.sql("""
                        select a.organization_id, min(a.signed_on) as signed_on,
                               case when bool_and(a.state = 'ENDED') then max(a.ended_on) end as lost_on
                          from app.curator_appointment a
                          join app.rollout r on r.organization_id = a.organization_id and r.launch_id = :launch
                         where a.document_id is not null
                           and (a.launch_id = :launch or a.signed_on >= r.joined_at::date)
                         group by a.organization_id
                        """)
                .param("launch", launch.value())
                .query((row, number) -> new DutyFacts.Fact(
                        Duty.CURATOR,
                        row.getObject("organization_id", UUID.class),
                        null,
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("lost_on", LocalDate.class)))
                .list();
    }

    /** The one that holds by a signed order. */
    public Optional<CuratorAppointment> current(OrganizationId organization) {
        return of(organization).stream()
                .filter(one -> one.facts().state().holds())
                .findFirst();
    }

    /** The one that waits for a candidate or a signature. */
    public Optional<CuratorAppointment> underWay(OrganizationId organization) {
        return of(organization).stream()
                .filter(one -> one.facts().state().underWay())
                .findFirst();
    }

    public void tellMunicipality(CuratorAppointmentId id, java.time.Instant at) {
        jdbc.sql("update app.curator_appointment set municipality_told_at = :at where id = :id")
                .param("at", java.sql.Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** The order's number and date as they were corrected. */
    public void correctRegistration(DocumentId document, String number, LocalDate date) {
        jdbc.sql("""
                        update app.curator_appointment
                           set order_number = :number, signed_on = :date, version = version + 1
                         where document_id = :document
                        """)
                .param("document", document.value())
                .param("number", number)
                .param("date", date)
                .update();
    }

    private static CuratorAppointment appointment(ResultSet row, int number) throws SQLException {
        UUID candidate = row.getObject("candidate_account_id", UUID.class);
        UUID document = row.getObject("document_id", UUID.class);
        UUID signedBy = row.getObject("signed_by", UUID.class);
        UUID proposedBy = row.getObject("proposed_by", UUID.class);
        UUID post = row.getObject("curator_post_id", UUID.class);
        LocalDate signedOn = row.getObject("signed_on", LocalDate.class);
        return new CuratorAppointment(new CuratorAppointment.Facts(
                new CuratorAppointmentId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getObject("launch_id", UUID.class),
                AppointmentState.valueOf(row.getString("state")),
                row.getInt("round"),
                candidate == null
                        ? null
                        : new Candidate(
                                new AccountId(candidate),
                                row.getString("candidate_post"),
                                row.getObject("agreed_on", LocalDate.class)),
                row.getString("basis"),
                proposedBy == null ? null : new AccountId(proposedBy),
                row.getString("remark"),
                signedBy == null ? null : new AccountId(signedBy),
                signedOn,
                row.getString("signed_version"),
                row.getString("entered_number"),
                document == null || signedBy == null
                        ? null
                        : new SignedOrder(
                                new AccountId(signedBy),
                                signedOn,
                                new DocumentId(document),
                                row.getString("order_number")),
                post == null ? null : new PostId(post),
                row.getObject("acquainted_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version")));
    }
}
