package ru.nastavnik.approval.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.shared.OrganizationId;

/** {@code app.remark_draft}: one row per person and remark. */
@Repository
public class RemarkDraftTable {
    private final JdbcClient jdbc;

    RemarkDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param organization in which the person decides; null for whoever decides above organisations */
    public void save(
            AccountId account,
            ReviewSubject subject,
            int round,
            String rowKey,
            @Nullable OrganizationId organization,
            String remark,
            Instant at) {
        of(jdbc.sql("""
                        insert into app.remark_draft (account_id, subject_type, subject_id, row_key, organization_id,
                                                      round, remark, saved_at)
                        values (:account, :type, :subject, :row, cast(:organization as uuid), :round, :remark, :at)
                        on conflict (account_id, subject_type, subject_id, row_key) do update
                        set round = excluded.round, remark = excluded.remark, saved_at = excluded.saved_at
                        """), account, subject)
                .param("row", rowKey)
                .param("organization", organization == null ? null : organization.value())
                .param("round", round)
                .param("remark", remark)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** By the key of the row. */
    public Map<String, String> of(AccountId account, ReviewSubject subject, int round) {
        Map<String, String> remarks = new HashMap<>();
        of(jdbc.sql("""
                        select row_key, remark
                        from app.remark_draft
                        where account_id = :account and subject_type = :type and subject_id = :subject
                          and round = :round
                        """), account, subject).param("round", round).query(row -> {
            remarks.put(row.getString("row_key"), row.getString("remark"));
        });
        return remarks;
    }

    public void delete(AccountId account, ReviewSubject subject, String rowKey) {
        of(jdbc.sql("""
                        delete from app.remark_draft
                        where account_id = :account and subject_type = :type and subject_id = :subject
                          and row_key = :row
                        """), account, subject).param("row", rowKey).update();
    }

    /** Everybody's of the round and of those before, as far as the data scope shows them. */
    public void deleteEnded(ReviewSubject subject, int round) {
        jdbc.sql("""
                        delete from app.remark_draft
                        where subject_type = :type and subject_id = :subject and round <= :round
                        """)
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("round", round)
                .update();
    }

    private static JdbcClient.StatementSpec of(
            JdbcClient.StatementSpec statement, AccountId account, ReviewSubject subject) {
        return statement
                .param("account", account.value())
                .param("type", subject.type())
                .param("subject", subject.id());
    }
}
