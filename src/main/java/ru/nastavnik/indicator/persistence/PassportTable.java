package ru.nastavnik.indicator.persistence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.indicator.Indicator;
import ru.nastavnik.indicator.IndicatorPassport.RecordedFact;
import ru.nastavnik.shared.Ids;

/** Versions of passports, and facts with who recorded them and from which figures. */
@Repository
public class PassportTable {
    /** More digits than any rounding rule prints: what is stored prints as the exact value does. */
    private static final int KEPT_DIGITS = 20;

    private final JdbcClient jdbc;

    PassportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first; empty if there is no such indicator. */
    public List<Indicator> versions(String code) {
        return jdbc.sql("select * from app.indicator where code = :code order by version desc")
                .param("code", code)
                .query(IndicatorTable::indicator)
                .list();
    }

    public int highestNumber() {
        return jdbc.sql("select coalesce(max(no), 0) from app.indicator")
                .query(Integer.class)
                .single();
    }

    /** The newest day first. */
    public List<RecordedFact> facts(String code) {
        return jdbc.sql("""
                        select f.year, f.as_of, f.number, f.reason, f.numerator, f.denominator, f.source,
                               f.figure_set_id, f.recorded_at,
                               a.surname || ' ' || left(a.given_name, 1) || '.' as recorded_by
                        from app.indicator_fact f
                        left join app.account a on a.id = f.recorded_by
                        where f.indicator_code = :code
                        order by f.as_of desc, f.year desc
                        """).param("code", code).query(PassportTable::fact).list();
    }

    /** @return false if the version before is not the newest any more */
    public boolean end(String code, int version, LocalDate lastDay) {
        return jdbc.sql("""
                                update app.indicator set effective_to = :lastDay
                                where code = :code and version = :version
                                  and not exists (select 1 from app.indicator n
                                                  where n.code = :code and n.version > :version)
                                """)
                        .param("lastDay", lastDay)
                        .param("code", code)
                        .param("version", version)
                        .update()
                == 1;
    }

    public void add(Indicator indicator) {
        jdbc.sql("""
                        insert into app.indicator (code, version, no, title, unit, kind, formula, form_code, population,
                                                   rounding_mode, digits, fixed_digits, source, responsible,
                                                   effective_from, note)
                        values (:code, :version, :no, :title, :unit, :kind, :formula, :form, :population,
                                :mode, :digits, :fixed, :source, :responsible, :from, :note)
                        """)
                .param("code", indicator.code())
                .param("version", indicator.version())
                .param("no", indicator.no())
                .param("title", indicator.title())
                .param("unit", indicator.unit())
                .param("kind", indicator.kind().name())
                .param("formula", indicator.formula(), Types.VARCHAR)
                .param("form", indicator.formCode(), Types.VARCHAR)
                .param("population", indicator.population(), Types.VARCHAR)
                .param("mode", indicator.rounding().mode().name())
                .param("digits", indicator.rounding().digits())
                .param("fixed", indicator.rounding().fixed())
                .param("source", indicator.source().name())
                .param("responsible", indicator.responsible())
                .param("from", indicator.effectiveFrom())
                .param("note", indicator.note())
                .update();
    }

    /** A fact of the same indicator, year and day is replaced. */
    public void save(
            String code,
            int year,
            LocalDate asOf,
            Amount value,
            @Nullable Amount numerator,
            @Nullable Amount denominator,
            String source,
            @Nullable FigureSetId figureSet,
            Instant at,
            UUID by) {
        jdbc.sql("""
                        insert into app.indicator_fact
                            (id, indicator_code, year, as_of, number, reason, numerator, denominator, source,
                             figure_set_id, recorded_at, recorded_by)
                        values (:id, :code, :year, :asOf, :number, :reason, :numerator, :denominator, :source,
                                :figureSet, :at, :by)
                        on conflict (indicator_code, year, as_of) do update
                        set number = excluded.number, reason = excluded.reason, numerator = excluded.numerator,
                            denominator = excluded.denominator, source = excluded.source,
                            figure_set_id = excluded.figure_set_id,
                            recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        """)
                .param("id", Ids.next())
                .param("code", code)
                .param("year", year)
                .param("asOf", asOf)
                .param("number", number(value), Types.NUMERIC)
                .param("reason", value instanceof Amount.NotComputable not ? not.reason() : null, Types.VARCHAR)
                .param("numerator", number(numerator), Types.NUMERIC)
                .param("denominator", number(denominator), Types.NUMERIC)
                .param("source", source)
                .param("figureSet", figureSet == null ? null : figureSet.value(), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private static @Nullable BigDecimal number(@Nullable Amount amount) {
        return amount instanceof Amount.Known known
                ? known.value().bigDecimalValue(KEPT_DIGITS, RoundingMode.DOWN).stripTrailingZeros()
                : null;
    }

    private static RecordedFact fact(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        UUID figureSet = row.getObject("figure_set_id", UUID.class);
        return new RecordedFact(
                row.getInt("year"),
                row.getObject("as_of", LocalDate.class),
                reason == null ? Amount.of(row.getBigDecimal("number")) : Amount.notComputable(reason),
                amount(row.getBigDecimal("numerator")),
                amount(row.getBigDecimal("denominator")),
                row.getString("source"),
                figureSet == null ? null : new FigureSetId(figureSet),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }

    private static @Nullable Amount amount(@Nullable BigDecimal value) {
        return value == null ? null : Amount.of(value);
    }
}
