package ru.nastavnik.curator.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.curator.CandidateDraft;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SqlValues;

/** {@code app.curator_candidate_draft}: one row per appointment and person. */
@Repository
public class CandidateDraftTable {
    private final JdbcClient jdbc;

    CandidateDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void save(
            CuratorAppointmentId appointment,
            OrganizationId organization,
            AccountId account,
            CandidateDraft draft,
            Instant at) {
        AccountId candidate = draft.candidate();
        jdbc.sql("""
                        insert into app.curator_candidate_draft (appointment_id, account_id, organization_id, candidate_id,
                                                                 post, agreed_on, basis, saved_at)
                        values (:appointment, :account, :organization, cast(:candidate as uuid), :post,
                                cast(:agreedOn as date), :basis, :at)
                        on conflict (appointment_id, account_id) do update
                        set candidate_id = excluded.candidate_id, post = excluded.post, agreed_on = excluded.agreed_on,
                            basis = excluded.basis, saved_at = excluded.saved_at
                        """)
                .param("appointment", appointment.value())
                .param("account", account.value())
                .param("organization", organization.value())
                .param("candidate", candidate == null ? null : candidate.value())
                .param("post", draft.post())
                .param("agreedOn", draft.agreedOn())
                .param("basis", draft.basis())
                .param("at", SqlValues.moment(at))
                .update();
    }

    public Optional<CandidateDraft> find(CuratorAppointmentId appointment, AccountId account) {
        return jdbc.sql("""
                        select candidate_id, post, agreed_on, basis
                          from app.curator_candidate_draft
                         where appointment_id = :appointment and account_id = :account
                        """)
                .param("appointment", appointment.value())
                .param("account", account.value())
                .query(CandidateDraftTable::draft)
                .optional();
    }

    /** Everybody's. */
    public void delete(CuratorAppointmentId appointment) {
        jdbc.sql("delete from app.curator_candidate_draft where appointment_id = :appointment")
                .param("appointment", appointment.value())
                .update();
    }

    private static CandidateDraft draft(ResultSet row, int number) throws SQLException {
        UUID candidate = row.getObject("candidate_id", UUID.class);
        return new CandidateDraft(
                candidate == null ? null : new AccountId(candidate),
                row.getString("post"),
                row.getObject("agreed_on", LocalDate.class),
                row.getString("basis"));
    }
}
