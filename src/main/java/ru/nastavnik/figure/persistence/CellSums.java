package ru.nastavnik.figure.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.CollectedFigures;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.Grouping;
import ru.nastavnik.shared.OrganizationKind;

/** Adds up what was collected, in one pass over the cells of a figure set: the rows of a section and its totals. */
@Repository
class CellSums implements CollectedFigures {
    private static final String CELLS = """
            with cell as (
                select c.item, c.figure, c.number, c.text, c.reason, o.kind, s.organization_id, s.id as submission_id,
                       coalesce(s.municipality_id, o.location_municipality_id) as municipality_id,
                       case when c.item ~ '^[0-9]{1,6}$' then c.item end as entry
                from app.submission s
                join app.figure_cell c on c.submission_id = s.id
                left join app.organization o on o.id = s.organization_id
                where s.figure_set_id = :figureSet and s.state = 'ACCEPTED'
                  and %s
                  and (:allKinds or o.kind = any (:kinds))
                  and (:allItems or c.item = any (:items))
            )
            """;

    private final JdbcClient jdbc;

    CellSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID figureSet, Section section, RowScope scope, FigureSums into) {
        Map<GroupKey, Map<String, Integer>> unique = new HashMap<>();
        Map<String, Integer> uniqueTotal = new HashMap<>();
        Grouping grouping = new Grouping(section.groupBy());
        if (section.columns().stream().anyMatch(column -> column.aggregate() == Aggregate.UNIQUE)) {
            countUnique(figureSet, section, scope, grouping, unique, uniqueTotal);
        }
        Map<String, Sum> total = new HashMap<>();
        jdbc.sql(CELLS.formatted(scope.orAbove("s")) + """
                        select %1$s figure, %2$s as total,
                               coalesce(sum(number), 0) as sum, count(number) as known,
                               count(*) filter (where number <> 0) as yes, max(text) as text, max(reason) as reason
                        from cell
                        group by grouping sets ((%1$s figure), (figure))
                        """.formatted(grouping.columns(), grouping.isTotal()))
                .params(scope.parameters())
                .params(parameters(figureSet, section))
                .query((row, number) -> {
                    String figure = row.getString("figure");
                    if (section.groupBy().isEmpty()) {
                        Sum sum = sum(row, uniqueTotal.getOrDefault(figure, 0));
                        total.put(figure, sum);
                        into.add(GroupKey.ALL, figure, sum);
                    } else if (row.getBoolean("total")) {
                        total.put(figure, sum(row, uniqueTotal.getOrDefault(figure, 0)));
                    } else {
                        GroupKey key = grouping.key(row);
                        into.add(
                                key,
                                figure,
                                sum(row, unique.getOrDefault(key, Map.of()).getOrDefault(figure, 0)));
                    }
                    return figure;
                })
                .list();
        into.total(total);
    }

    @Override
    public void countGivers(UUID figureSet, Section section, RowScope scope, FigureSums into) {
        Grouping grouping = new Grouping(section.groupBy());
        String rows = grouping.columns();
        jdbc.sql(CELLS.formatted(scope.orAbove("s"))
                        + """
                        select %1$s %2$s as total, count(distinct submission_id) as givers
                        from cell
                        group by %3$s
                        """.formatted(
                                rows,
                                grouping.isTotal(),
                                rows.isEmpty() ? "()" : "grouping sets ((" + rows.replaceAll(", $", "") + "), ())"))
                .params(scope.parameters())
                .params(parameters(figureSet, section))
                .query((row, number) -> into.givers(
                        row.getBoolean("total") || rows.isEmpty() ? GroupKey.ALL : grouping.key(row),
                        row.getInt("givers")))
                .list();
        record Excused(OrganizationKind kind, String municipality, int count) {}
        List<Excused> excused = jdbc.sql("""
                        select o.kind, o.location_municipality_id as municipality, count(*) as excused
                        from app.submission s
                        join app.organization o on o.id = s.organization_id
                        where s.figure_set_id = :figureSet and s.state = 'EXCUSED' and %s
                          and (:allKinds or o.kind = any (:kinds))
                        group by o.kind, o.location_municipality_id
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .params(parameters(figureSet, section))
                .query((row, number) -> new Excused(
                        OrganizationKind.ofCode(row.getString("kind")),
                        row.getString("municipality"),
                        row.getInt("excused")))
                .list();
        if (excused.isEmpty()) {
            return;
        }
        List<GroupKey> keys = new ArrayList<>(List.of(GroupKey.ALL));
        into.keys().forEach(keys::add);
        keys.stream()
                .distinct()
                .forEach(key -> into.givers(
                        key,
                        into.giversOf(key)
                                + excused.stream()
                                        .filter(some -> key.kind() == null || key.kind() == some.kind())
                                        .filter(some -> key.municipality() == null
                                                || key.municipality().equals(some.municipality()))
                                        .mapToInt(Excused::count)
                                        .sum()));
    }

    private void countUnique(
            UUID figureSet,
            Section section,
            RowScope scope,
            Grouping grouping,
            Map<GroupKey, Map<String, Integer>> unique,
            Map<String, Integer> total) {
        jdbc.sql(CELLS.formatted(scope.orAbove("s")) + """
                        select %1$s figure, %2$s as total, count(distinct app.spelling_key(name)) as names
                        from cell
                        cross join lateral regexp_split_to_table(text, E'\\n') as name
                        where btrim(name) <> ''
                        group by grouping sets ((%1$s figure), (figure))
                        """.formatted(grouping.columns(), grouping.isTotal()))
                .params(scope.parameters())
                .params(parameters(figureSet, section))
                .query((row, number) -> {
                    String figure = row.getString("figure");
                    if (section.groupBy().isEmpty() || row.getBoolean("total")) {
                        total.put(figure, row.getInt("names"));
                    } else {
                        unique.computeIfAbsent(grouping.key(row), key -> new HashMap<>())
                                .put(figure, row.getInt("names"));
                    }
                    return figure;
                })
                .list();
    }

    private static Map<String, Object> parameters(UUID figureSet, Section section) {
        List<String> kinds =
                section.kinds().stream().map(OrganizationKind::code).toList();
        return Map.of(
                "figureSet",
                figureSet,
                "allKinds",
                kinds.isEmpty(),
                "kinds",
                kinds.toArray(String[]::new),
                "allItems",
                section.items().isEmpty(),
                "items",
                section.items().toArray(String[]::new));
    }

    private static Sum sum(ResultSet row, int unique) throws SQLException {
        BigDecimal sum = row.getBigDecimal("sum");
        return new Sum(
                Amount.of(sum),
                row.getInt("known"),
                row.getInt("yes"),
                unique,
                row.getString("text"),
                row.getString("reason"));
    }
}
