package ru.nastavnik.load.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.load.Places;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** The organisations and municipalities that a file may name. */
@Repository
public class PlaceQueries {
    private final JdbcClient jdbc;

    PlaceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Organisations of the territory that worked on a day, by municipality and name. */
    public List<Places.Organization> organizations(LocalDate day, RowScope scope) {
        return jdbc.sql("""
                        select o.id, o.kind, o.short_name, o.full_name, m.name as municipality
                        from app.organization o
                        join app.municipality m on m.id = o.location_municipality_id
                        where o.opened_on <= :day and (o.closed_on is null or o.closed_on > :day) and %s
                        order by m.name, o.short_name, o.id
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("day", day)
                .query((row, number) -> new Places.Organization(
                        new OrganizationId(row.getObject("id", UUID.class)),
                        OrganizationKind.ofCode(row.getString("kind")),
                        row.getString("short_name"),
                        row.getString("full_name"),
                        row.getString("municipality")))
                .list();
    }

    public List<Places.Municipality> municipalities() {
        return jdbc.sql("select id, name from app.municipality order by name")
                .query((row, number) -> new Places.Municipality(
                        new MunicipalityId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }
}
