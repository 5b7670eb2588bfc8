package ru.nastavnik.population.persistence;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationKind;

/** Dated numbers of organisations and of pupils. */
@Repository
public class PopulationTable {
    private final JdbcClient jdbc;

    PopulationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest number on a day of each population, kind and place. */
    public List<PopulationNumber> newest(LocalDate day) {
        return jdbc.sql("""
                        select distinct on (population, kind, municipality_id, organization_id)
                               population, kind, municipality_id, organization_id, as_of, number, source
                        from app.population
                        where as_of <= :day and organization_id is null
                        order by population, kind, municipality_id, organization_id, as_of desc
                        """)
                .param("day", day)
                .query((row, number) -> {
                    String kind = row.getString("kind");
                    return new PopulationNumber(
                            row.getString("population"),
                            kind == null ? null : OrganizationKind.ofCode(kind),
                            row.getString("municipality_id"),
                            row.getObject("as_of", LocalDate.class),
                            row.getBigDecimal("number"),
                            row.getString("source"));
                })
                .list();
    }

    /** Organisations of the register that work on a day, by kind and place. */
    public List<PopulationNumber> organizations(LocalDate day, RowScope scope) {
        return jdbc.sql("""
                        select o.kind, o.location_municipality_id as municipality_id, count(*) as organizations
                        from app.organization o
                        where o.opened_on <= :day and (o.closed_on is null or o.closed_on > :day) and %s
                        group by o.kind, o.location_municipality_id
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("day", day)
                .query((row, number) -> new PopulationNumber(
                        PopulationNumber.ORGANIZATIONS,
                        OrganizationKind.ofCode(row.getString("kind")),
                        row.getString("municipality_id"),
                        day,
                        row.getBigDecimal("organizations"),
                        "реестр организаций"))
                .list();
    }

    /** A newer number stands beside the older ones; the same day's is replaced. */
    public void save(
            String population,
            @Nullable OrganizationKind kind,
            @Nullable UUID municipality,
            LocalDate asOf,
            BigDecimal value,
            String source,
            Instant at,
            @Nullable UUID by) {
        jdbc.sql("""
                        insert into app.population
                            (id, population, kind, municipality_id, as_of, number, source, loaded_at, loaded_by)
                        values (:id, :population, :kind, :municipality, :asOf, :number, :source, :at, :by)
                        on conflict (population, kind, municipality_id, organization_id, as_of) do update
                        set number = excluded.number, source = excluded.source,
                            loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by
                        """)
                .param("id", Ids.next())
                .param("population", population)
                .param("kind", kind == null ? null : kind.code(), java.sql.Types.VARCHAR)
                .param("municipality", municipality, java.sql.Types.OTHER)
                .param("asOf", asOf)
                .param("number", value)
                .param("source", source)
                .param("at", Timestamp.from(at))
                .param("by", by, java.sql.Types.OTHER)
                .update();
    }
}
