package ru.nastavnik.indicator.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.indicator.Indicator;
import ru.nastavnik.indicator.IndicatorRegister;
import ru.nastavnik.shared.Ids;

/** Passports of indicators, their plans and facts. */
@Repository
public class IndicatorTable implements IndicatorRegister {
    private final JdbcClient jdbc;

    IndicatorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Indicator> inEffect(LocalDate day) {
        return jdbc.sql("""
                        select distinct on (no, code) *
                        from app.indicator
                        where effective_from <= :day and (effective_to is null or effective_to >= :day)
                        order by no, code, version desc
                        """).param("day", day).query(IndicatorTable::indicator).list();
    }

    @Override
    public List<Indicator.Plan> plans() {
        return jdbc.sql(
                        "select indicator_code, year, value, source from app.indicator_plan order by indicator_code, year")
                .query((row, number) -> new Indicator.Plan(
                        row.getString("indicator_code"),
                        row.getInt("year"),
                        Amount.of(row.getBigDecimal("value")),
                        row.getString("source")))
                .list();
    }

    @Override
    public List<Indicator.Fact> facts() {
        return jdbc.sql("""
                        select indicator_code, year, as_of, number, numerator, denominator, reason, source
                        from app.indicator_fact
                        order by indicator_code, year, as_of
                        """)
                .query((row, number) -> new Indicator.Fact(
                        row.getString("indicator_code"),
                        row.getInt("year"),
                        row.getObject("as_of", LocalDate.class),
                        amount(row),
                        row.getString("source")))
                .list();
    }

    public void savePlan(String indicator, int year, BigDecimal value, String source) {
        jdbc.sql("""
                        insert into app.indicator_plan (indicator_code, year, value, source)
                        values (:indicator, :year, :value, :source)
                        on conflict (indicator_code, year) do update
                        set value = excluded.value, source = excluded.source
                        """)
                .param("indicator", indicator)
                .param("year", year)
                .param("value", value)
                .param("source", source)
                .update();
    }

    /** A fact of the same indicator, year and day is replaced. */
    public void saveFact(
            String indicator,
            int year,
            LocalDate asOf,
            @Nullable BigDecimal number,
            @Nullable String reason,
            String source,
            Instant at,
            @Nullable UUID by) {
        jdbc.sql("""
                        insert into app.indicator_fact
                            (id, indicator_code, year, as_of, number, reason, source, recorded_at, recorded_by)
                        values (:id, :indicator, :year, :asOf, :number, :reason, :source, :at, :by)
                        on conflict (indicator_code, year, as_of) do update
                        set number = excluded.number, reason = excluded.reason, source = excluded.source,
                            recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        """)
                .param("id", Ids.next())
                .param("indicator", indicator)
                .param("year", year)
                .param("asOf", asOf)
                .param("number", number, java.sql.Types.NUMERIC)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("source", source)
                .param("at", Timestamp.from(at))
                .param("by", by, java.sql.Types.OTHER)
                .update();
    }

    private static Amount amount(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? Amount.of(row.getBigDecimal("number")) : Amount.notComputable(reason);
    }

    static Indicator indicator(ResultSet row, int number) throws SQLException {
        return new Indicator(
                row.getString("code"),
                row.getInt("version"),
                row.getInt("no"),
                row.getString("title"),
                row.getString("unit"),
                Indicator.Kind.valueOf(row.getString("kind")),
                row.getString("formula"),
                row.getString("form_code"),
                row.getString("population"),
                new Rounding(
                        Rounding.Mode.valueOf(row.getString("rounding_mode")),
                        row.getInt("digits"),
                        row.getBoolean("fixed_digits")),
                Indicator.Source.valueOf(row.getString("source")),
                row.getString("responsible"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                row.getString("note"));
    }
}
