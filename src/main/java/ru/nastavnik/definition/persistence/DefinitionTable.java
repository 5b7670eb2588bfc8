package ru.nastavnik.definition.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.definition.MonitoringDefinitions.Entry;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;

/** Stores definitions by code and version. */
@Repository
public class DefinitionTable {
    private final JdbcClient jdbc;

    DefinitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Entry> list(Kind kind) {
        return jdbc.sql("""
                        select code, version, title, shipped, released_at is not null as released
                        from app.monitoring_definition
                        where kind = :kind
                        order by title, code, version desc
                        """)
                .param("kind", kind.name())
                .query((row, number) -> new Entry(
                        kind,
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getBoolean("shipped"),
                        row.getBoolean("released")))
                .list();
    }

    public Optional<String> find(Kind kind, String code, int version) {
        return jdbc.sql("""
                        select definition from app.monitoring_definition
                        where kind = :kind and code = :code and version = :version
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** The newest released version. */
    public Optional<String> released(Kind kind, String code) {
        return jdbc.sql("""
                        select definition from app.monitoring_definition
                        where kind = :kind and code = :code and released_at is not null
                        order by version desc
                        limit 1
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** @return the highest version, 0 if the code is new */
    public int newest(Kind kind, String code) {
        return jdbc.sql("""
                        select coalesce(max(version), 0) from app.monitoring_definition
                        where kind = :kind and code = :code
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    public boolean isReleased(Kind kind, String code, int version) {
        return jdbc.sql("""
                        select released_at is not null from app.monitoring_definition
                        where kind = :kind and code = :code and version = :version
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .param("version", version)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void saveDraft(Kind kind, String code, int version, String title, String definition, Instant at, UUID by) {
        jdbc.sql("""
                        insert into app.monitoring_definition
                            (kind, code, version, title, definition, shipped, created_at, created_by)
                        values (:kind, :code, :version, :title, :definition::jsonb, false, :at, :by)
                        on conflict (kind, code, version) do update
                        set title = excluded.title, definition = excluded.definition,
                            created_at = excluded.created_at, created_by = excluded.created_by
                        where monitoring_definition.released_at is null
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .param("version", version)
                .param("title", title)
                .param("definition", definition)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    public boolean release(Kind kind, String code, int version, Instant at) {
        return jdbc.sql("""
                        update app.monitoring_definition set released_at = :at
                        where kind = :kind and code = :code and version = :version and released_at is null
                        """)
                        .param("kind", kind.name())
                        .param("code", code)
                        .param("version", version)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return false if another text is stored under this version */
    public boolean ship(Kind kind, String code, int version, String title, String definition, Instant at) {
        jdbc.sql("""
                        insert into app.monitoring_definition
                            (kind, code, version, title, definition, shipped, released_at, created_at)
                        values (:kind, :code, :version, :title, :definition::jsonb, true, :at, :at)
                        on conflict (kind, code, version) do nothing
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .param("version", version)
                .param("title", title)
                .param("definition", definition)
                .param("at", Timestamp.from(at))
                .update();
        return jdbc.sql("""
                        select definition = :definition::jsonb from app.monitoring_definition
                        where kind = :kind and code = :code and version = :version
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .param("version", version)
                .param("definition", definition)
                .query(Boolean.class)
                .single();
    }
}
