package ru.nastavnik.audit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.audit.AuditEntry;
import ru.nastavnik.audit.AuditFilter;
import ru.nastavnik.shared.LongWork;

/** Inserts and reads entries; there is nothing to update. */
@Repository
public class AuditEntryRepository {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final String INSERT = """
            insert into app.audit_entry
                   (id, occurred_at, account_id, post_id, on_behalf_of, scope, action, subject_type, subject_id, facts)
            values (:id, :occurredAt, :account, :post, :onBehalfOf, :scope, :action, :subjectType, :subjectId,
                    cast(:facts as jsonb))
            """;
    private static final String COLUMNS = """
            select id, occurred_at, account_id, post_id, on_behalf_of, scope, action, subject_type, subject_id, facts
              from app.audit_entry
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditEntryRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public void insert(AuditEntry entry) {
        batch.update(INSERT, parameters(entry));
    }

    /** What one verb did: few, and at once. */
    public void insertTogether(List<AuditEntry> entries) {
        batch.batchUpdate(INSERT, entries.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    public void insertAll(List<AuditEntry> entries) {
        LongWork.inBatches(
                "Записано в журнал",
                entries,
                some -> batch.batchUpdate(
                        INSERT, some.stream().map(this::parameters).toArray(SqlParameterSource[]::new)));
    }

    private SqlParameterSource parameters(AuditEntry entry) {
        return new MapSqlParameterSource()
                .addValue("id", entry.id())
                .addValue("occurredAt", at(entry.occurredAt()))
                .addValue("account", entry.account(), Types.OTHER)
                .addValue("post", entry.post(), Types.OTHER)
                .addValue("onBehalfOf", entry.onBehalfOf(), Types.OTHER)
                .addValue("scope", entry.scope())
                .addValue("action", entry.action())
                .addValue("subjectType", entry.subjectType())
                .addValue("subjectId", entry.subjectId())
                .addValue("facts", write(entry.facts()));
    }

    public List<AuditEntry> page(AuditFilter filter, @Nullable AuditEntry after, int size) {
        StringBuilder sql = new StringBuilder(COLUMNS).append(" where true");
        Map<String, Object> values = new HashMap<>();
        if (filter.from() != null) {
            sql.append(" and occurred_at >= :from");
            values.put("from", at(filter.from()));
        }
        if (filter.to() != null) {
            sql.append(" and occurred_at < :to");
            values.put("to", at(filter.to()));
        }
        if (filter.account() != null) {
            sql.append(" and (account_id = :account or on_behalf_of = :account)");
            values.put("account", filter.account());
        }
        if (filter.action() != null) {
            sql.append(" and starts_with(action, :action)");
            values.put("action", filter.action());
        }
        if (filter.subject() != null) {
            sql.append(" and subject_id = :subject");
            values.put("subject", filter.subject());
        }
        if (after != null) {
            sql.append(" and (occurred_at, id) < (:afterTime, :afterId)");
            values.put("afterTime", at(after.occurredAt()));
            values.put("afterId", after.id());
        }
        sql.append(" order by occurred_at desc, id desc limit :size");
        values.put("size", size);
        return jdbc.sql(sql.toString()).params(values).query(this::entry).list();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                row.getString("scope"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                read(row.getString("facts")));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Facts could not be written", impossible);
        }
    }

    private Map<String, String> read(String facts) {
        try {
            return json.readValue(facts, FACTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Facts could not be read", impossible);
        }
    }
}
