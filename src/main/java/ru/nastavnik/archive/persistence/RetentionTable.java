package ru.nastavnik.archive.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.archive.RetentionRule;
import ru.nastavnik.archive.domain.StorageTerm;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.shared.OrganizationId;

/** {@code app.retention_rule}. */
@Repository
public class RetentionTable {
    private final JdbcClient jdbc;

    RetentionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RetentionRule> confirmed(OrganizationId organization) {
        return jdbc.sql("""
                        select kind, case_index, years, confirmed_on
                          from app.retention_rule
                         where organization_id = :organization
                        """)
                .param("organization", organization.value())
                .query((row, number) -> new RetentionRule(
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("case_index"),
                        new StorageTerm(Optional.ofNullable(row.getObject("years", Integer.class))
                                .orElse(null)),
                        row.getObject("confirmed_on", LocalDate.class)))
                .list();
    }

    public void confirm(
            OrganizationId organization,
            DocumentKind kind,
            String caseIndex,
            @Nullable Integer years,
            LocalDate today,
            AccountId by) {
        jdbc.sql("""
                        insert into app.retention_rule (organization_id, kind, case_index, years, confirmed_on,
                                                        confirmed_by)
                        values (:organization, :kind, :index, cast(:years as integer), :today, :by)
                        on conflict (organization_id, kind) do update
                           set case_index = excluded.case_index, years = excluded.years,
                               confirmed_on = excluded.confirmed_on, confirmed_by = excluded.confirmed_by,
                               version = retention_rule.version + 1
                        """)
                .param("organization", organization.value())
                .param("kind", kind.name())
                .param("index", caseIndex)
                .param("years", years)
                .param("today", today)
                .param("by", by.value())
                .update();
    }
}
