package ru.nastavnik.indicator.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.indicator.Indicator;

/** What facts said before a load replaced them. */
@Repository
public class LoadedFactTable {
    private final JdbcClient jdbc;

    LoadedFactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what holds now for the indicator, year and day of a fact that is about to be loaded; also that nothing does. */
    public void keep(UUID load, Indicator.Fact fact) {
        jdbc.sql("""
                        insert into app.indicator_fact_before
                            (load_id, indicator_code, year, as_of, number, reason, numerator, denominator, source,
                             figure_set_id, recorded_at, recorded_by)
                        select :load, wanted.code, wanted.year, wanted.as_of, f.number, f.reason, f.numerator,
                               f.denominator, f.source, f.figure_set_id, f.recorded_at, f.recorded_by
                        from (values (cast(:code as text), cast(:year as integer), cast(:asOf as date)))
                             as wanted (code, year, as_of)
                        left join app.indicator_fact f
                          on (f.indicator_code, f.year, f.as_of) = (wanted.code, wanted.year, wanted.as_of)
                        """)
                .param("load", load)
                .param("code", fact.indicator())
                .param("year", fact.year())
                .param("asOf", fact.asOf())
                .update();
    }

    /**
     * What held before the load holds again.
     *
     * @return false, and nothing is changed, if some of its facts are not the load's any more
     */
    public boolean undo(UUID load) {
        boolean replaced =
                jdbc.sql("""
                        select exists (select 1
                                         from app.indicator_fact_before b
                                         join app.monitoring_load l on l.id = b.load_id
                                         left join app.indicator_fact f
                                           on (f.indicator_code, f.year, f.as_of) = (b.indicator_code, b.year, b.as_of)
                                        where b.load_id = :load
                                          and (f.recorded_at, f.recorded_by)
                                              is distinct from (l.loaded_at, l.loaded_by))
                        """).param("load", load).query(Boolean.class).single();
        if (replaced) {
            return false;
        }
        jdbc.sql("""
                        delete from app.indicator_fact f
                         using app.indicator_fact_before b
                         where b.load_id = :load and b.source is null
                           and (f.indicator_code, f.year, f.as_of) = (b.indicator_code, b.year, b.as_of)
                        """).param("load", load).update();
        jdbc.sql("""
                        update app.indicator_fact f
                           set number = b.number, reason = b.reason, numerator = b.numerator,
                               denominator = b.denominator, source = b.source, figure_set_id = b.figure_set_id,
                               recorded_at = b.recorded_at, recorded_by = b.recorded_by
                          from app.indicator_fact_before b
                         where b.load_id = :load and b.source is not null
                           and (f.indicator_code, f.year, f.as_of) = (b.indicator_code, b.year, b.as_of)
                        """).param("load", load).update();
        return true;
    }
}
