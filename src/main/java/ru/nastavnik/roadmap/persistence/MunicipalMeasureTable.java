package ru.nastavnik.roadmap.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.roadmap.ClosingFact;
import ru.nastavnik.roadmap.MunicipalMeasureId;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.RowWork;
import ru.nastavnik.roadmap.domain.MunicipalMeasure;
import ru.nastavnik.roadmap.domain.MunicipalMeasure.Ending;
import ru.nastavnik.roadmap.domain.MunicipalMeasure.Reopening;
import ru.nastavnik.shared.MunicipalityId;

/** {@code app.municipal_measure}: the rows of municipal roadmaps in force. */
@Repository
public class MunicipalMeasureTable {
    private static final String SELECT = """
            select id, roadmap_id, municipality_id, launch_id, row_key, title, point, post, closes_by, due_on,
                   first_due_on, reopened_until, state, opened_on, closed_on, closed_by, note
              from app.municipal_measure
            """;

    private final JdbcClient jdbc;

    MunicipalMeasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MunicipalMeasure> find(MunicipalMeasureId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, number) -> measure(row))
                .optional();
    }

    /** The same, locked until the transaction ends: a new edition may be withdrawing it. */
    public Optional<MunicipalMeasure> lock(MunicipalMeasureId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> measure(row))
                .optional();
    }

    /** Locks the open rows of a roadmap until the transaction ends, in the order in which {@link #lockOpen} does. */
    public void lockOpenOf(MunicipalRoadmapId roadmap) {
        jdbc.sql("""
                        select id from app.municipal_measure
                         where roadmap_id = :roadmap and state = 'OPEN'
                         order by id
                           for update
                        """).param("roadmap", roadmap.value()).query(UUID.class).list();
    }

    /** Every row that has ever been in force, whatever became of it; those that were withdrawn first. */
    public List<MunicipalMeasure> of(MunicipalRoadmapId roadmap) {
        return jdbc.sql(SELECT + " where roadmap_id = :roadmap order by state = 'WITHDRAWN' desc, due_on, id")
                .param("roadmap", roadmap.value())
                .query((row, number) -> measure(row))
                .list();
    }

    /**
     * The open rows of a municipality that one of these facts may close, locked until the transaction ends: of two
     * organisations that are the last two, the second one waits here and then sees what the first has done. Rows that the
     * deed cannot close are left alone, so that nobody waits for them.
     *
     * @param launch null for every launch
     */
    public List<MunicipalMeasure> lockOpen(
            MunicipalityId municipality, @Nullable LaunchId launch, Set<ClosingFact> facts) {
        return lock(municipality, launch, facts, "state = 'OPEN'");
    }

    /** The rows that one of these facts has closed, locked likewise: the fact may be lost. */
    public List<MunicipalMeasure> lockClosedByFact(
            MunicipalityId municipality, @Nullable LaunchId launch, Set<ClosingFact> facts) {
        return lock(municipality, launch, facts, "state = 'DONE' and closed_by is null");
    }

    private List<MunicipalMeasure> lock(
            MunicipalityId municipality, @Nullable LaunchId launch, Set<ClosingFact> facts, String condition) {
        String ofLaunch = launch == null ? "" : " and launch_id = :launch";
        JdbcClient.StatementSpec query = jdbc.sql(SELECT + """
                         where municipality_id = :municipality and closes_by = any (:facts) and %s%s
                         order by id
                           for update
                        """.formatted(condition, ofLaunch))
                .param("municipality", municipality.value())
                .param("facts", facts.stream().map(Enum::name).toArray(String[]::new));
        return (launch == null ? query : query.param("launch", launch.value()))
                .query((row, number) -> measure(row))
                .list();
    }

    /** Adds that it was opened again. */
    public void insert(MunicipalMeasureId id, Reopening reopening) {
        jdbc.sql("""
                        insert into app.municipal_measure_reopening (measure_id, turn, closed_on, reopened_on, why)
                        select :id, count(*) + 1, :closedOn, :day, :why
                          from app.municipal_measure_reopening
                         where measure_id = :id
                        """)
                .param("id", id.value())
                .param("closedOn", reopening.closedOn())
                .param("day", reopening.day())
                .param("why", reopening.why())
                .update();
    }

    /** How often the rows of a roadmap were opened again, the last time first. */
    public Map<MunicipalMeasureId, List<Reopening>> reopenings(MunicipalRoadmapId roadmap) {
        Map<MunicipalMeasureId, List<Reopening>> found = new HashMap<>();
        jdbc.sql("""
                        select r.measure_id, r.closed_on, r.reopened_on, r.why
                          from app.municipal_measure m
                          join app.municipal_measure_reopening r on r.measure_id = m.id
                         where m.roadmap_id = :roadmap
                         order by r.turn desc
                        """).param("roadmap", roadmap.value()).query(row -> {
            found.computeIfAbsent(
                            new MunicipalMeasureId(row.getObject("measure_id", UUID.class)), id -> new ArrayList<>())
                    .add(new Reopening(
                            row.getObject("closed_on", LocalDate.class),
                            row.getObject("reopened_on", LocalDate.class),
                            row.getString("why")));
        });
        return found;
    }

    public void insert(MunicipalMeasure measure) {
        write(jdbc.sql("""
                        insert into app.municipal_measure (id, roadmap_id, municipality_id, launch_id, row_key, title, point,
                                                           post, closes_by, due_on, first_due_on, reopened_until, state,
                                                           opened_on, closed_on, closed_by, note)
                        values (:id, :roadmap, :municipality, :launch, :rowKey, :title, :point,
                                :post, :closesBy, :dueOn, :firstDueOn, :reopenedUntil, :state,
                                :openedOn, :closedOn, :closedBy, :note)
                        """), measure)
                .param("roadmap", measure.roadmap().value())
                .param("municipality", measure.municipality().value())
                .param("launch", measure.launch().value())
                .param("rowKey", measure.rowKey())
                .param("title", measure.title())
                .param("point", measure.point())
                .param("post", measure.work().post().name())
                .param("closesBy", measure.work().closesBy().name())
                .param("openedOn", measure.openedOn())
                .update();
    }

    public void update(MunicipalMeasure measure) {
        write(jdbc.sql("""
                        update app.municipal_measure
                           set due_on = :dueOn, first_due_on = :firstDueOn, reopened_until = :reopenedUntil, state = :state,
                               closed_on = :closedOn, closed_by = :closedBy, note = :note
                         where id = :id
                        """), measure).update();
    }

    private static JdbcClient.StatementSpec write(JdbcClient.StatementSpec statement, MunicipalMeasure measure) {
        Ending ending = measure.ending();
        return statement
                .param("id", measure.id().value())
                .param("dueOn", measure.dueOn())
                .param("firstDueOn", measure.firstDueOn(), Types.DATE)
                .param("reopenedUntil", measure.reopenedUntil(), Types.DATE)
                .param("state", measure.state().name())
                .param("closedOn", ending == null ? null : ending.day(), Types.DATE)
                .param("closedBy", ending == null ? null : ending.by(), Types.OTHER)
                .param("note", ending == null ? null : ending.note(), Types.VARCHAR);
    }

    private static MunicipalMeasure measure(ResultSet row) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new MunicipalMeasure(
                new MunicipalMeasureId(row.getObject("id", UUID.class)),
                new MunicipalRoadmapId(row.getObject("roadmap_id", UUID.class)),
                new MunicipalityId(row.getObject("municipality_id", UUID.class)),
                new LaunchId(row.getObject("launch_id", UUID.class)),
                row.getString("row_key"),
                row.getString("title"),
                row.getString("point"),
                new RowWork(Role.valueOf(row.getString("post")), ClosingFact.valueOf(row.getString("closes_by"))),
                row.getObject("due_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getObject("reopened_until", LocalDate.class),
                MunicipalMeasure.State.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class),
                closedOn == null
                        ? null
                        : new Ending(closedOn, row.getObject("closed_by", UUID.class), row.getString("note")));
    }
}
