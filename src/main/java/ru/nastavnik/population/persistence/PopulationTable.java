package ru.nastavnik.population.persistence;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.load.LoadMark;
import ru.nastavnik.load.Loads;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.OrganizationKind;

/** Dated numbers of organisations and of pupils. */
@Repository
public class PopulationTable {
    private static final int BATCH = 1000;
    private static final String KEEP = """
            insert into app.population_before (load_id, population_id, number, source, loaded_at, loaded_by)
            select ?, id, %s
            from app.population
            where population = ? and kind is not distinct from ? and municipality_id is not distinct from ?
              and organization_id is null and as_of = ?
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PopulationTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The newest number on a day of each population, kind and place. */
    public List<PopulationNumber> newest(LocalDate day) {
        return jdbc.sql("""
                        select distinct on (population, kind, municipality_id, organization_id)
                               population, kind, municipality_id, organization_id, as_of, number, source
                        from app.population
                        where as_of <= :day and organization_id is null
                        order by population, kind, municipality_id, organization_id, as_of desc
                        """).param("day", day).query(PopulationTable::number).list();
    }

    private static PopulationNumber number(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new PopulationNumber(
                row.getString("population"),
                kind == null ? null : OrganizationKind.ofCode(kind),
                row.getString("municipality_id"),
                row.getObject("as_of", LocalDate.class),
                row.getBigDecimal("number"),
                row.getString("source"));
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

    /** Every number of the region and of municipalities, the newest day first. */
    public List<PopulationNumber> all() {
        return jdbc.sql("""
                        select population, kind, municipality_id, as_of, number, source
                        from app.population
                        where organization_id is null
                        order by as_of desc, population, kind, municipality_id nulls first
                        """).query(PopulationTable::number).list();
    }

    /** Saves the numbers of a load and keeps what held before each of them, also that nothing did. */
    public void saveAll(List<PopulationNumber> numbers, LoadMark mark, UUID by) {
        LongWork.inBatches("Записано чисел", numbers, some -> save(some, mark, by));
    }

    private void save(List<PopulationNumber> numbers, LoadMark mark, UUID by) {
        template.batchUpdate(
                KEEP.formatted("number, source, loaded_at, loaded_by"),
                numbers,
                BATCH,
                (statement, number) -> keep(statement, mark, number));
        template.batchUpdate("""
                insert into app.population
                    (id, population, kind, municipality_id, as_of, number, source, loaded_at, loaded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (population, kind, municipality_id, organization_id, as_of) do update
                set number = excluded.number, source = excluded.source,
                    loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by
                """, numbers, BATCH, (statement, number) -> {
            statement.setObject(1, Ids.next());
            place(statement, 2, number);
            statement.setObject(5, number.asOf());
            statement.setBigDecimal(6, number.number());
            statement.setString(7, number.source());
            statement.setTimestamp(8, Timestamp.from(mark.at()));
            statement.setObject(9, by);
        });
        template.batchUpdate(
                KEEP.formatted("null, null, null, null"),
                numbers,
                BATCH,
                (statement, number) -> keep(statement, mark, number));
    }

    private static void keep(PreparedStatement statement, LoadMark mark, PopulationNumber number) throws SQLException {
        statement.setObject(1, mark.id());
        place(statement, 2, number);
        statement.setObject(5, number.asOf());
    }

    /** Sets population, kind and municipality, from the parameter of this number on. */
    private static void place(PreparedStatement statement, int from, PopulationNumber number) throws SQLException {
        OrganizationKind kind = number.kind();
        String municipality = number.municipality();
        statement.setString(from, number.population());
        statement.setString(from + 1, kind == null ? null : kind.code());
        statement.setObject(from + 2, municipality == null ? null : UUID.fromString(municipality), Types.OTHER);
    }

    /** @return false if a later load has replaced one of the numbers: then nothing may be kept of this call */
    public boolean undo(UUID load) {
        boolean kept = jdbc.sql("select exists (select from app.population_before where load_id = :load)")
                .param("load", load)
                .query(Boolean.class)
                .single();
        if (!kept) {
            throw Loads.nothingKept();
        }
        boolean replaced =
                jdbc.sql("""
                        select exists (select from app.population_before b
                                       join app.population_before later using (population_id)
                                       join app.monitoring_load l on l.id = later.load_id
                                       where b.load_id = :load and l.id > b.load_id and l.undone_at is null)
                        """).param("load", load).query(Boolean.class).single();
        if (replaced) {
            return false;
        }
        jdbc.sql("""
                        update app.population p
                        set number = b.number, source = b.source, loaded_at = b.loaded_at, loaded_by = b.loaded_by
                        from app.population_before b
                        where b.load_id = :load and b.population_id = p.id and b.number is not null
                        """).param("load", load).update();
        jdbc.sql("""
                        delete from app.population p
                        using app.population_before b
                        where b.load_id = :load and b.population_id = p.id and b.number is null
                        """).param("load", load).update();
        return true;
    }
}
