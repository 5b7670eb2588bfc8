package ru.nastavnik.coverage.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.shared.OrganizationKind;

/** Organisations that say yes to any of several forms; each counts once. */
@Repository
public class JointCoverage {
    private final JdbcClient jdbc;

    JointCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By figure: how many organisations of the kinds say yes for at least one of the forms. */
    public Map<String, Sum> yes(FigureSetId set, List<String> forms, List<OrganizationKind> kinds, RowScope scope) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.figure, coalesce(sum(c.number), 0) as sum, count(distinct s.id) as known,
                               count(distinct s.id) filter (where c.number <> 0) as yes
                        from app.submission s
                        join app.figure_cell c on c.submission_id = s.id
                        join app.organization o on o.id = s.organization_id
                        where s.figure_set_id = :set and s.state = 'ACCEPTED' and c.number is not null
                          and c.item = any (:forms) and (:allKinds or o.kind = any (:kinds)) and %s
                        group by c.figure
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("set", set.value())
                .param("forms", forms.toArray(String[]::new))
                .param("allKinds", kinds.isEmpty())
                .param("kinds", kinds.stream().map(OrganizationKind::code).toArray(String[]::new))
                .query((row, number) -> sums.put(
                        row.getString("figure"),
                        new Sum(
                                Amount.of(row.getBigDecimal("sum")),
                                row.getInt("known"),
                                row.getInt("yes"),
                                0,
                                null,
                                null)))
                .list();
        return sums;
    }
}
