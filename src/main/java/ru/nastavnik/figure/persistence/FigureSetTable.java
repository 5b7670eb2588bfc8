package ru.nastavnik.figure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSetRegister;

/** Collections and imports. */
@Repository
class FigureSetTable implements FigureSetRegister {
    private static final String SETS = """
            select f.id, f.form_code, f.form_version, f.title, f.as_of, f.origin, f.source,
                   f.origin = 'IMPORT' or f.settled_at is not null as settled,
                   coalesce(f.expected, count(s.id) filter (where s.state <> 'EXCUSED')) as expected,
                   count(s.id) filter (where s.state = 'ACCEPTED') as accepted
            from app.figure_set f
            left join app.submission s on s.figure_set_id = f.id
            """;

    private final JdbcClient jdbc;

    FigureSetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<FigureSet> find(FigureSetId id) {
        return jdbc.sql(SETS + "where f.id = :id group by f.id")
                .param("id", id.value())
                .query(FigureSetTable::figureSet)
                .optional();
    }

    @Override
    public Optional<FigureSet> newest(String formCode, LocalDate day) {
        return jdbc.sql(SETS + """
                        where f.id = (select known.id
                                      from app.figure_set known
                                      where known.form_code = :form and known.as_of <= :day
                                        and known.version_of is null
                                        and (known.origin = 'IMPORT' or known.settled_at is not null)
                                        and exists (select 1
                                                    from app.submission given
                                                    where given.figure_set_id = known.id and given.state = 'ACCEPTED')
                                      order by known.as_of desc, known.created_at desc, known.id desc
                                      limit 1)
                        group by f.id
                        """)
                .param("form", formCode)
                .param("day", day)
                .query(FigureSetTable::figureSet)
                .optional();
    }

    @Override
    public List<FigureSet> ofForm(String formCode) {
        return jdbc.sql(SETS + "where f.form_code = :form group by f.id"
                        + " order by f.as_of desc, f.version_of is not null, f.created_at desc")
                .param("form", formCode)
                .query(FigureSetTable::figureSet)
                .list();
    }

    @Override
    public void settle(FigureSetId id, Instant at) {
        jdbc.sql("update app.figure_set set settled_at = :at where id = :id and settled_at is null")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void add(FigureSet set, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                        insert into app.figure_set
                            (id, form_code, form_version, title, as_of, origin, source, expected, created_at, created_by)
                        values (:id, :form, :version, :title, :asOf, :origin, :source, nullif(:expected, 0), :at, :by)
                        """)
                .param("id", set.id().value())
                .param("form", set.formCode())
                .param("version", set.formVersion())
                .param("title", set.title())
                .param("asOf", set.asOf())
                .param("origin", set.origin().name())
                .param("source", set.source())
                .param("expected", set.expected())
                .param("at", Timestamp.from(at))
                .param("by", by, java.sql.Types.OTHER)
                .update();
    }

    private static FigureSet figureSet(ResultSet row, int number) throws SQLException {
        return new FigureSet(
                new FigureSetId(row.getObject("id", UUID.class)),
                row.getString("form_code"),
                row.getInt("form_version"),
                row.getString("title"),
                row.getObject("as_of", LocalDate.class),
                FigureSet.Origin.valueOf(row.getString("origin")),
                row.getString("source"),
                row.getInt("expected"),
                row.getInt("accepted"),
                row.getBoolean("settled"));
    }
}
