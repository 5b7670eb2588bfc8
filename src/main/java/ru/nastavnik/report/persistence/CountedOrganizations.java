package ru.nastavnik.report.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.CountedRow;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** The organisations behind a number of a report. */
@Repository
public class CountedOrganizations {
    private static final Rounding PLAIN = new Rounding(Rounding.Mode.ROUND, 2, false);
    private static final Map<String, String> STATES = Map.of(
            "OPEN", "не представлено",
            "SUBMITTED", "на проверке",
            "RETURNED", "возвращено",
            "ACCEPTED", "принято",
            "EXCUSED", "освобождено");

    private final JdbcClient jdbc;

    CountedOrganizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was to give the figure, and what it gave. */
    public List<CountedRow> ofFigures(FigureSetId set, Column column, Section section, GroupKey group, RowScope scope) {
        return jdbc.sql("""
                        select s.organization_id, coalesce(o.short_name, m.name) as name, m.name as municipality, o.kind,
                               s.state, c.number, c.text
                        from app.submission s
                        left join app.organization o on o.id = s.organization_id
                        left join app.municipality m on m.id = coalesce(s.municipality_id, o.location_municipality_id)
                        left join lateral (
                            select sum(number) as number, string_agg(text, '; ' order by item) as text
                            from app.figure_cell
                            where submission_id = s.id and figure = :figure
                              and (:allItems or item = any (:items))
                              and (:entry::text is null or item = :entry)
                        ) c on true
                        where s.figure_set_id = :set and %s
                          and (:allKinds or o.kind = any (:kinds))
                          and (:municipality::uuid is null or m.id = :municipality)
                          and (:organization::uuid is null or o.id = :organization)
                        order by m.name, name
                        """.formatted(scope.orAbove("s")))
                .params(scope.parameters())
                .params(parameters(section))
                .param("set", set.value())
                .param("figure", column.figure())
                .param("entry", group.entry() == null ? null : group.entry().toString(), java.sql.Types.VARCHAR)
                .param("municipality", uuid(group.municipality()), java.sql.Types.OTHER)
                .param("organization", uuid(group.organization()), java.sql.Types.OTHER)
                .query((row, number) -> figure(row, column))
                .list();
    }

    /** Organisations of the register that work on a day. */
    public List<CountedRow> ofRegister(LocalDate day, Section section, GroupKey group, RowScope scope) {
        return jdbc.sql("""
                        select o.id as organization_id, o.short_name as name, m.name as municipality, o.kind
                        from app.organization o
                        left join app.municipality m on m.id = o.location_municipality_id
                        where o.opened_on <= :day and (o.closed_on is null or o.closed_on > :day) and %s
                          and (:allKinds or o.kind = any (:kinds))
                          and (:municipality::uuid is null or m.id = :municipality)
                        order by m.name, name
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .params(parameters(section))
                .param("day", day)
                .param("municipality", uuid(group.municipality()), java.sql.Types.OTHER)
                .query((row, number) -> new CountedRow(
                        organization(row),
                        row.getString("name"),
                        text(row.getString("municipality")),
                        kind(row),
                        "",
                        "1",
                        true))
                .list();
    }

    private static CountedRow figure(ResultSet row, Column column) throws SQLException {
        String state = row.getString("state");
        BigDecimal number = row.getBigDecimal("number");
        String text = row.getString("text");
        boolean accepted = "ACCEPTED".equals(state);
        boolean given = column.aggregate() == Aggregate.UNIQUE ? text != null : number != null && number.signum() != 0;
        return new CountedRow(
                organization(row),
                text(row.getString("name")),
                text(row.getString("municipality")),
                kind(row),
                STATES.getOrDefault(state, state),
                value(column, number, text),
                accepted && given);
    }

    private static String value(Column column, @Nullable BigDecimal number, @Nullable String text) {
        if (column.aggregate() == Aggregate.UNIQUE) {
            return text(text).replace("\n", "; ");
        }
        if (number == null) {
            return "";
        }
        return column.aggregate() == Aggregate.YES
                ? number.signum() != 0 ? "да" : "нет"
                : PLAIN.print(Amount.of(number));
    }

    private static Map<String, Object> parameters(Section section) {
        String[] kinds = section.kinds().stream().map(OrganizationKind::code).toArray(String[]::new);
        String[] items = section.items().toArray(String[]::new);
        return Map.of("allKinds", kinds.length == 0, "kinds", kinds, "allItems", items.length == 0, "items", items);
    }

    private static @Nullable OrganizationId organization(ResultSet row) throws SQLException {
        UUID id = row.getObject("organization_id", UUID.class);
        return id == null ? null : new OrganizationId(id);
    }

    private static String kind(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null ? "" : OrganizationKind.ofCode(kind).title();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
