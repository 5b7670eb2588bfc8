package ru.nastavnik.figure.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.figure.FigureSetId;

/** Former versions of figures that were reported. */
@Repository
public class VersionTable {
    private final JdbcClient jdbc;

    VersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the figures until the transaction ends: of two who change them at once the second sees what the first kept. */
    public void hold(FigureSetId id) {
        jdbc.sql("select id from app.figure_set where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** Whether a report of the figures was issued, or their collection closed, since they were last kept. */
    public boolean isReported(FigureSetId id) {
        return jdbc.sql("""
                        select coalesce(
                                   (select max(reported.moment)
                                    from (select issued_at as moment from app.report_issue where figure_set_id = :id
                                          union all
                                          select closed_at from app.campaign where id = :id) reported)
                                   > coalesce((select max(version_until) from app.figure_set where version_of = :id),
                                              '-infinity'),
                                   false)
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    /** Keeps the accepted figures as they are now under an identity of their own. */
    public void keep(FigureSetId id, FigureSetId version, String ending, Instant at) {
        jdbc.sql("""
                        insert into app.figure_set
                            (id, form_code, form_version, title, as_of, origin, source, created_at, created_by, settled_at,
                             expected, version_of, version_until)
                        select :version, f.form_code, f.form_version, f.title || :ending, f.as_of, f.origin, f.source,
                               :at, f.created_by, coalesce(f.settled_at, :at),
                               nullif((select count(*) from app.submission s
                                       where s.figure_set_id = f.id and s.state <> 'EXCUSED'), 0),
                               f.id, :at
                        from app.figure_set f
                        where f.id = :id
                        """)
                .param("id", id.value())
                .param("version", version.value())
                .param("ending", ending)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        with kept as (
                            insert into app.submission
                                (id, figure_set_id, organization_id, municipality_id, state, due_on, round, excuse,
                                 submitted_at, submitted_by, decided_at, decided_by)
                            select gen_random_uuid(), :version, organization_id, municipality_id, state, due_on, round, excuse,
                                   submitted_at, submitted_by, decided_at, decided_by
                            from app.submission
                            where figure_set_id = :id and state in ('ACCEPTED', 'EXCUSED')
                            returning id, organization_id, municipality_id, state
                        )
                        insert into app.figure_cell (submission_id, item, figure, number, text, reason, register)
                        select kept.id, cell.item, cell.figure, cell.number, cell.text, cell.reason, cell.register
                        from kept
                        join app.submission given
                          on given.figure_set_id = :id
                         and given.organization_id is not distinct from kept.organization_id
                         and given.municipality_id is not distinct from kept.municipality_id
                        join app.figure_cell cell on cell.submission_id = given.id
                        where kept.state = 'ACCEPTED'
                        """).param("id", id.value()).param("version", version.value()).update();
    }

    /** When figures last changed after they had been reported. */
    public Optional<Instant> lastChange(FigureSetId id) {
        return jdbc.sql("select max(version_until) from app.figure_set where version_of = :id")
                .param("id", id.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Of which figures these are a former version; empty for current ones. */
    public Optional<FigureSetId> current(FigureSetId version) {
        return jdbc.sql("select version_of from app.figure_set where id = :id and version_of is not null")
                .param("id", version.value())
                .query((row, number) -> new FigureSetId(row.getObject("version_of", UUID.class)))
                .optional();
    }
}
