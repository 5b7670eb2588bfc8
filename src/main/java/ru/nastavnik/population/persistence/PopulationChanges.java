package ru.nastavnik.population.persistence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.population.PopulationChange;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.shared.OrganizationKind;

/** Dated denominators, each with the number that held before. */
@Repository
public class PopulationChanges {
    private static final String NUMBERS = """
            with numbers as (
                select p.population, p.kind, p.municipality_id, p.as_of, p.number, p.source, p.loaded_at,
                       coalesce(m.name, 'регион') as place,
                       lag(p.number) over same as before,
                       row_number() over (partition by p.population, p.kind, p.municipality_id
                                          order by p.as_of desc) as age
                from app.population p
                left join app.municipality m on m.id = p.municipality_id
                where p.organization_id is null and p.as_of <= :day
                window same as (partition by p.population, p.kind, p.municipality_id order by p.as_of)
            )
            select * from numbers
            """;

    private final JdbcClient jdbc;

    PopulationChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PopulationChange> all() {
        return query(NUMBERS + "order by as_of desc, population, place, kind", LocalDate.of(9999, 1, 1));
    }

    /** Numbers that hold on a day and differ from the ones before. */
    public List<PopulationChange> lastOn(LocalDate day) {
        return query(NUMBERS + "where age = 1 and number <> before", day);
    }

    private List<PopulationChange> query(String sql, LocalDate day) {
        return jdbc.sql(sql)
                .param("day", day)
                .query((row, index) -> {
                    String kind = row.getString("kind");
                    return new PopulationChange(
                            new PopulationNumber(
                                    row.getString("population"),
                                    kind == null ? null : OrganizationKind.ofCode(kind),
                                    row.getString("municipality_id"),
                                    row.getObject("as_of", LocalDate.class),
                                    row.getBigDecimal("number"),
                                    row.getString("source")),
                            row.getString("place"),
                            row.getBigDecimal("before"),
                            row.getTimestamp("loaded_at").toInstant());
                })
                .list();
    }
}
