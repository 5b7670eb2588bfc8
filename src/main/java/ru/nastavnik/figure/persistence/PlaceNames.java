package ru.nastavnik.figure.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;

/** Names of municipalities and organisations by id, for the rows of reports. */
@Repository
public class PlaceNames {
    private final JdbcClient jdbc;

    PlaceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, by name. */
    public Map<String, String> municipalities() {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select id, name from app.municipality order by name")
                .query((row, number) -> names.put(row.getString("id"), row.getString("name")))
                .list();
        return names;
    }

    /** Those in which an organisation of the territory stands, by name. */
    public Map<String, String> municipalitiesOf(RowScope scope) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.id, m.name
                        from app.municipality m
                        where exists (select 1 from app.organization o
                                      where o.location_municipality_id = m.id and %s)
                        order by m.name
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .query((row, number) -> names.put(row.getString("id"), row.getString("name")))
                .list();
        return names;
    }

    public Map<String, String> organizations(List<@Nullable String> ids) {
        UUID[] wanted =
                ids.stream().filter(Objects::nonNull).map(UUID::fromString).toArray(UUID[]::new);
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select id, short_name from app.organization where id = any (:ids)")
                .param("ids", wanted)
                .query((row, number) -> names.put(row.getString("id"), row.getString("short_name")))
                .list();
        return names;
    }
}
