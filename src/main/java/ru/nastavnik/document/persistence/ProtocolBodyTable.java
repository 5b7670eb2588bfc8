package ru.nastavnik.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.BodyId;
import ru.nastavnik.document.Counting;
import ru.nastavnik.document.ProtocolBody;
import ru.nastavnik.document.RegisterSettings;
import ru.nastavnik.shared.OrganizationId;

/** Bodies of organisations whose protocols count by themselves. */
@Repository
public class ProtocolBodyTable {

    private static final String SELECT = """
            select id, name, counting, number_prefix, number_suffix, last_outside, last_outside_year, version
              from app.protocol_body
            """;

    private final JdbcClient jdbc;

    ProtocolBodyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ProtocolBody> list(UUID owner) {
        return jdbc.sql(SELECT + " where organization_id = :owner order by name_key")
                .param("owner", owner)
                .query(ProtocolBodyTable::body)
                .list();
    }

    public Optional<ProtocolBody> find(UUID owner, BodyId id) {
        return jdbc.sql(SELECT + " where organization_id = :owner and id = :id")
                .param("owner", owner)
                .param("id", id.value())
                .query(ProtocolBodyTable::body)
                .optional();
    }

    /** The body of that name, however its letters are written. */
    public Optional<ProtocolBody> named(OrganizationId organization, String name) {
        return jdbc.sql(SELECT + " where organization_id = :organization and name_key = :key")
                .param("organization", organization.value())
                .param("key", key(name))
                .query(ProtocolBodyTable::body)
                .optional();
    }

    /** Does nothing if the organisation has a body of that name. */
    public void add(OrganizationId organization, BodyId id, String name, Counting counting) {
        jdbc.sql("""
                        insert into app.protocol_body (id, organization_id, name, name_key, counting)
                        values (:id, :organization, :name, :key, :counting)
                        on conflict (organization_id, name_key) do nothing
                        """)
                .param("id", id.value())
                .param("organization", organization.value())
                .param("name", name)
                .param("key", key(name))
                .param("counting", counting.name())
                .update();
    }

    /** @return false if somebody else changed it since it was read */
    public boolean save(OrganizationId organization, BodyId id, Counting counting, RegisterSettings settings) {
        return jdbc.sql("""
                        update app.protocol_body
                           set counting = :counting, number_prefix = :prefix, number_suffix = :suffix,
                               last_outside = cast(:lastOutside as integer),
                               last_outside_year = cast(:lastOutsideYear as integer), version = version + 1
                         where organization_id = :organization and id = :id and version = :version
                        """)
                        .param("organization", organization.value())
                        .param("id", id.value())
                        .param("counting", counting.name())
                        .param("prefix", settings.prefix())
                        .param("suffix", settings.suffix())
                        .param("lastOutside", settings.lastOutside())
                        .param("lastOutsideYear", settings.lastOutsideYear())
                        .param("version", settings.version())
                        .update()
                == 1;
    }

    /** Whether a number of the body was ever taken. */
    public boolean hasNumbers(BodyId id) {
        return jdbc.sql("select exists (select 1 from app.register_entry where body_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }

    private static ProtocolBody body(ResultSet row, int number) throws SQLException {
        return new ProtocolBody(
                new BodyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Counting.valueOf(row.getString("counting")),
                new RegisterSettings(
                        row.getString("number_prefix"),
                        row.getString("number_suffix"),
                        row.getObject("last_outside", Integer.class),
                        row.getObject("last_outside_year", Integer.class),
                        row.getInt("version")));
    }
}
