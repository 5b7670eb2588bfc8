package ru.nastavnik.directive.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.directive.DirectiveDraft;

/** {@code app.directive_draft}. */
@Repository
public class DirectiveDraftTable {
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DirectiveDraftTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void save(AccountId account, DirectiveDraft draft, Instant at) {
        try {
            jdbc.sql("""
                            insert into app.directive_draft (account_id, data, saved_at)
                            values (:account, :data::jsonb, :at)
                            on conflict (account_id) do update
                            set data = excluded.data, saved_at = excluded.saved_at
                            """)
                    .param("account", account.value())
                    .param("data", json.writeValueAsString(draft))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Optional<DirectiveDraft> find(AccountId account) {
        return jdbc.sql("select data from app.directive_draft where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    public void delete(AccountId account) {
        jdbc.sql("delete from app.directive_draft where account_id = :account")
                .param("account", account.value())
                .update();
    }

    private DirectiveDraft read(String data) {
        try {
            return json.readValue(data, DirectiveDraft.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
