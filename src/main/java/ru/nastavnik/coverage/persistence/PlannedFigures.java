package ru.nastavnik.coverage.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.Grouping;
import ru.nastavnik.shared.OrganizationKind;

/** Adds up planned results beside what was collected of the same organisations and forms. */
@Repository
public class PlannedFigures {
    /** Of several days planned for the same organisation and form, the next one counts, or the last that has passed. */
    private static final String CELLS = """
            with plan as (
                select distinct on (p.organization_id, p.form_code) p.*
                from app.planned_result p
                order by p.organization_id, p.form_code, p.due_on < :day, abs(p.due_on - :day)
            ),
            cell as (
                select plan.form_code as item, o.kind, plan.organization_id,
                       o.location_municipality_id as municipality_id, cast(null as text) as entry,
                       given.figure, given.number
                from plan
                join app.organization o on o.id = plan.organization_id
                left join app.submission s
                       on s.figure_set_id = :set and s.organization_id = o.id and s.state = 'ACCEPTED'
                cross join lateral (
                    select 'planned' as figure, cast(1 as numeric) as number
                    union all select 'plannedMentors', plan.mentors
                    union all select 'plannedMentees', plan.mentees
                    union all select c.figure, c.number from app.figure_cell c
                              where c.submission_id = s.id and c.item = plan.form_code
                ) given
                where %s and (:allKinds or o.kind = any (:kinds))
                  and (:allItems or plan.form_code = any (:items))
            )
            """;

    private static final Set<String> PLANNED = Set.of("planned", "plannedMentors", "plannedMentees");

    private final JdbcClient jdbc;

    PlannedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param fact figures of coverage; null: nothing is known of the fact */
    public void add(Section section, RowScope scope, LocalDate day, @Nullable FigureSetId fact, FigureSums into) {
        Grouping grouping = new Grouping(section.groupBy());
        Map<String, Sum> total = new HashMap<>();
        jdbc.sql(CELLS.formatted(scope.condition()) + """
                        select %1$s figure, %2$s as total, coalesce(sum(number), 0) as sum, count(number) as known,
                               count(*) filter (where number <> 0) as yes
                        from cell
                        group by grouping sets ((%1$s figure), (figure))
                        """.formatted(grouping.columns(), grouping.isTotal()))
                .params(scope.parameters())
                .param("day", day)
                .param("set", fact == null ? null : fact.value(), java.sql.Types.OTHER)
                .param("allKinds", section.kinds().isEmpty())
                .param(
                        "kinds",
                        section.kinds().stream().map(OrganizationKind::code).toArray(String[]::new))
                .param("allItems", section.items().isEmpty())
                .param("items", section.items().toArray(String[]::new))
                .query((row, number) -> {
                    String figure = row.getString("figure");
                    if (section.groupBy().isEmpty()) {
                        into.add(GroupKey.ALL, figure, sum(row));
                        total.put(figure, sum(row));
                    } else if (row.getBoolean("total")) {
                        total.put(figure, sum(row));
                    } else {
                        into.add(grouping.key(row), figure, sum(row));
                    }
                    return figure;
                })
                .list();
        if (fact == null) {
            unknownFact(section, total, into);
        }
        into.total(total);
    }

    /** While no coverage was collected, what was reached is not known: that is no zero. */
    private static void unknownFact(Section section, Map<String, Sum> total, FigureSums into) {
        for (Column column : section.columns()) {
            String figure = column.figure();
            if (figure != null && !PLANNED.contains(figure)) {
                into.keys().forEach(key -> into.add(key, figure, Sum.missing("охват на эту дату ещё не собирали")));
                total.put(figure, Sum.missing("охват на эту дату ещё не собирали"));
            }
        }
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(Amount.of(row.getBigDecimal("sum")), row.getInt("known"), row.getInt("yes"), 0, null, null);
    }
}
