package ru.nastavnik.figure.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.Gaps;
import ru.nastavnik.shared.OrganizationKind;

/** Which organisations of the register are not among those that gave figures. */
@Repository
public class GapQueries {
    private static final String ASKED = """
            from app.organization o
            join app.municipality m on m.id = o.location_municipality_id
            left join app.submission s
                   on s.figure_set_id = :set and s.organization_id = o.id and s.state in ('ACCEPTED', 'EXCUSED')
            where o.opened_on <= :day and (o.closed_on is null or o.closed_on > :day)
              and (:allKinds or o.kind = any (:kinds)) and %s
            """;

    private final JdbcClient jdbc;

    GapQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Gaps.Place> places(FigureSetId set, LocalDate day, Collection<OrganizationKind> kinds, RowScope scope) {
        return asked(
                        "select m.name, count(*) as asked, count(s.id) as given ",
                        "group by m.id order by m.name",
                        set,
                        day,
                        kinds,
                        scope)
                .query((row, number) -> new Gaps.Place(row.getString("name"), row.getInt("given"), row.getInt("asked")))
                .list();
    }

    /** Names of those without figures, at most so many. */
    public List<String> missing(
            FigureSetId set, LocalDate day, Collection<OrganizationKind> kinds, RowScope scope, int limit) {
        return asked(
                        "select o.short_name, m.name ",
                        "and s.id is null order by m.name, o.short_name limit " + limit,
                        set,
                        day,
                        kinds,
                        scope)
                .query((row, number) -> row.getString("short_name") + " (" + row.getString("name") + ")")
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String columns,
            String end,
            FigureSetId set,
            LocalDate day,
            Collection<OrganizationKind> kinds,
            RowScope scope) {
        return jdbc.sql(columns + ASKED.formatted(scope.condition()) + end)
                .params(scope.parameters())
                .param("set", set.value())
                .param("day", day)
                .param("allKinds", kinds.isEmpty())
                .param("kinds", kinds.stream().map(OrganizationKind::code).toArray(String[]::new));
    }
}
