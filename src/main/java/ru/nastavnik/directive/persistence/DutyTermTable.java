package ru.nastavnik.directive.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.calendar.TermUnit;
import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.TermStart;
import ru.nastavnik.directive.domain.ActTerms;
import ru.nastavnik.shared.OrganizationKind;

/** {@code app.directive_duty_term}: what acts say about terms. */
@Repository
public class DutyTermTable {
    private final JdbcClient jdbc;

    DutyTermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(DirectiveId directive, List<DutyTerm> terms) {
        for (DutyTerm term : terms) {
            OrganizationKind kind = term.kind();
            TermStart start = term.start();
            TermLength length = term.length();
            jdbc.sql("""
                            insert into app.directive_duty_term (directive_id, duty, organization_kind, start, amount,
                                                                 unit, on_day, wording)
                            values (:directive, :duty, :kind, :start, :amount, :unit, :day, :wording)
                            """)
                    .param("directive", directive.value())
                    .param("duty", term.duty().code())
                    .param("kind", kind == null ? null : kind.code())
                    .param("start", start == null ? null : start.name())
                    .param("amount", length == null ? null : length.amount())
                    .param("unit", length == null ? null : length.unit().name())
                    .param("day", term.day())
                    .param("wording", term.wording())
                    .update();
        }
    }

    /** In the order of duties, and of kinds within each. */
    public List<DutyTerm> of(DirectiveId directive) {
        return jdbc.sql("""
                        select duty, organization_kind, start, amount, unit, on_day, wording
                          from app.directive_duty_term
                         where directive_id = :directive
                        """).param("directive", directive.value()).query((row, number) -> term(row)).list().stream()
                .sorted(DutyTerm.IN_ORDER)
                .toList();
    }

    public ActTerms of(LaunchId launch) {
        record Act(UUID directive, LocalDate signed, LocalDate ends) {}
        Act act = jdbc.sql("""
                        select d.id, d.term_to,
                               (select max(n.dated_on) from app.directive_number n where n.directive_id = d.id) as signed
                          from app.directive_launch l
                          join app.directive d on d.id = l.directive_id
                         where l.id = :launch
                        """)
                .param("launch", launch.value())
                .query((row, number) -> new Act(
                        row.getObject("id", UUID.class),
                        row.getObject("signed", LocalDate.class),
                        row.getObject("term_to", LocalDate.class)))
                .single();
        return new ActTerms(act.signed(), act.ends(), of(new DirectiveId(act.directive())));
    }

    private static DutyTerm term(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new DutyTerm(
                Duty.ofCode(row.getString("duty")),
                Optional.ofNullable(row.getString("organization_kind"))
                        .map(OrganizationKind::ofCode)
                        .orElse(null),
                start(row.getString("start")),
                unit == null ? null : new TermLength(row.getInt("amount"), TermUnit.valueOf(unit)),
                row.getObject("on_day", LocalDate.class),
                row.getString("wording"));
    }

    private static @Nullable TermStart start(@Nullable String name) {
        return name == null ? null : TermStart.valueOf(name);
    }
}
