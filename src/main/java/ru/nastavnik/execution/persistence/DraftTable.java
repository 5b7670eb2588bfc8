package ru.nastavnik.execution.persistence;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.execution.Draft;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

/** Drafts, one per person and form. */
@Repository
public class DraftTable {
    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void save(
            UUID account, RoadmapId roadmap, int stepNo, UUID subject, OrganizationId organization, Draft draft) {
        key(jdbc.sql("""
                        insert into app.step_draft (account_id, roadmap_id, step_no, subject_id, organization_id, data,
                                                    reason, seen_version, saved_at)
                        values (:account, :roadmap, :step, :subject, :organization, :data::jsonb, :reason, :seen, :at)
                        on conflict (account_id, roadmap_id, step_no, subject_id) do update
                        set data = excluded.data, reason = excluded.reason, seen_version = excluded.seen_version,
                            saved_at = excluded.saved_at
                        """), account, roadmap, stepNo, subject)
                .param("organization", organization.value())
                .param("data", draft.data().toJson())
                .param("reason", draft.reason())
                .param("seen", draft.seenVersion())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Draft> find(UUID account, RoadmapId roadmap, int stepNo, UUID subject) {
        return key(jdbc.sql("""
                        select data, reason, seen_version, saved_at
                        from app.step_draft
                        where account_id = :account and roadmap_id = :roadmap and step_no = :step
                          and subject_id = :subject
                        """), account, roadmap, stepNo, subject)
                .query((row, number) -> new Draft(
                        FormData.fromJson(row.getString("data")),
                        row.getString("reason"),
                        row.getInt("seen_version"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    public void delete(UUID account, RoadmapId roadmap, int stepNo, UUID subject) {
        key(jdbc.sql("""
                        delete from app.step_draft
                        where account_id = :account and roadmap_id = :roadmap and step_no = :step
                          and subject_id = :subject
                        """), account, roadmap, stepNo, subject).update();
    }

    private static JdbcClient.StatementSpec key(
            JdbcClient.StatementSpec statement, UUID account, RoadmapId roadmap, int stepNo, UUID subject) {
        return statement
                .param("account", account)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .param("subject", subject);
    }
}
