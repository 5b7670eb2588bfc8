package ru.nastavnik.definition.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.definition.DefinitionHistory.What;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.shared.Ids;

/** What was done to definitions; only ever added to. */
@Repository
public class DefinitionChangeTable {
    private final JdbcClient jdbc;

    DefinitionChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by null if unknown */
    public record Row(
            int version,
            What what,
            @Nullable Integer ofVersion,
            String definition,
            Instant at,
            @Nullable UUID by) {}

    /** Keeps the definition as it stands in its table now. */
    public void add(Kind kind, String code, int version, What what, @Nullable Integer ofVersion, Instant at, UUID by) {
        jdbc.sql("""
                        insert into app.monitoring_definition_change
                            (id, kind, code, version, what, of_version, definition, changed_at, changed_by)
                        select :id, kind, code, version, :what, :ofVersion, definition, :at, :by
                        from app.monitoring_definition
                        where kind = :kind and code = :code and version = :version
                        """)
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("code", code)
                .param("version", version)
                .param("what", what.name())
                .param("ofVersion", ofVersion)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The latest first; shipped versions stand among them on the day on which they came. */
    public List<Row> of(Kind kind, String code) {
        return jdbc.sql("""
                        select version, what, of_version, definition, changed_at, changed_by, id
                        from app.monitoring_definition_change
                        where kind = :kind and code = :code
                        union all
                        select version, 'SHIPPED', null, definition, created_at, null, null
                        from app.monitoring_definition
                        where kind = :kind and code = :code and shipped
                        order by changed_at desc, version desc, id desc
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .query((row, number) -> new Row(
                        row.getInt("version"),
                        What.valueOf(row.getString("what")),
                        row.getObject("of_version", Integer.class),
                        row.getString("definition"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getObject("changed_by", UUID.class)))
                .list();
    }
}
