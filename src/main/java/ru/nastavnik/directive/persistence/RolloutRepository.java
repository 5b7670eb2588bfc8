package ru.nastavnik.directive.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.directive.RolloutStage;
import ru.nastavnik.directive.RolloutView;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

@Repository
public class RolloutRepository {
    private static final String SELECT = """
            select r.id, r.launch_id, r.organization_id, r.state, r.stage, r.school_year, r.left_on, r.leaving_reason
              from app.rollout r
            """;

    private final JdbcClient jdbc;

    public RolloutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RolloutView> find(RolloutId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(RolloutRepository::view)
                .optional();
    }

    public Optional<RolloutView> find(LaunchId launch, OrganizationId organization) {
        return jdbc.sql(SELECT + " where r.launch_id = :launch and r.organization_id = :organization")
                .param("launch", launch.value())
                .param("organization", organization.value())
                .query(RolloutRepository::view)
                .optional();
    }

    public List<RolloutView> of(OrganizationId organization) {
        return jdbc.sql(SELECT + " where r.organization_id = :organization order by r.joined_at desc")
                .param("organization", organization.value())
                .query(RolloutRepository::view)
                .list();
    }

    /** Open organisations of the launch's municipalities that have not begun under it. */
    public List<OrganizationId> withoutRollout(LaunchId launch, LocalDate day, int limit) {
        return jdbc.sql("""
                        select o.id
                          from app.organization o
                          join app.directive_launch_municipality m
                            on m.municipality_id = o.location_municipality_id
                           and m.launch_id = :launch
                         where o.opened_on <= :day
                           and (o.closed_on is null or o.closed_on > :day)
                           and not exists (select 1
                                             from app.rollout r
                                            where r.launch_id = :launch
                                              and r.organization_id = o.id)
                         order by o.id
                         limit :limit
                        """)
                .param("launch", launch.value())
                .param("day", day)
                .param("limit", limit)
                .query((row, number) -> new OrganizationId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Begins a roll-out, or takes up again the one that the organisation had left; the identity stays. */
    public RolloutId begin(LaunchId launch, OrganizationId organization, SchoolYear year, Instant now) {
        return jdbc.sql("""
                        insert into app.rollout (id, launch_id, organization_id, state, stage, school_year, joined_at)
                        values (:id, :launch, :organization, 'ACTIVE', 'CURATOR', :year, :now)
                        on conflict (launch_id, organization_id) do update
                           set state = 'ACTIVE',
                               stage = 'CURATOR',
                               school_year = excluded.school_year,
                               left_on = null,
                               leaving_reason = null,
                               version = app.rollout.version + 1
                         where app.rollout.state = 'LEFT'
                        returning id
                        """)
                .param("id", RolloutId.next().value())
                .param("launch", launch.value())
                .param("organization", organization.value())
                .param("year", year.startYear())
                .param("now", LaunchRepository.utc(now))
                .query((row, number) -> new RolloutId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Notes how far the organisation is; a step back is noted too: a new school year begins with its roadmap. */
    public void reach(LaunchId launch, OrganizationId organization, RolloutStage stage) {
        jdbc.sql("""
                        update app.rollout
                           set stage = :stage
                         where launch_id = :launch
                           and organization_id = :organization
                           and stage <> :stage
                        """)
                .param("launch", launch.value())
                .param("organization", organization.value())
                .param("stage", stage.name())
                .update();
    }

    /** @return false if the organisation does not take part any more */
    public boolean leave(RolloutId id, LocalDate day, String reason) {
        return jdbc.sql("""
                        update app.rollout
                           set state = 'LEFT',
                               left_on = :day,
                               leaving_reason = :reason,
                               version = version + 1
                         where id = :id
                           and state = 'ACTIVE'
                        """)
                        .param("id", id.value())
                        .param("day", day)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Roll-outs that have finished an earlier school year and can begin this one. */
    public List<RolloutView> readyForYear(LaunchId launch, SchoolYear year, int limit) {
        return jdbc.sql(SELECT + """
                         where r.launch_id = :launch
                           and r.state = 'ACTIVE'
                           and r.stage = 'DONE'
                           and r.school_year < :year
                         order by r.id
                         limit :limit
                        """)
                .param("launch", launch.value())
                .param("year", year.startYear())
                .param("limit", limit)
                .query(RolloutRepository::view)
                .list();
    }

    public void beginYear(RolloutId id, SchoolYear year) {
        jdbc.sql("""
                        update app.rollout
                           set school_year = :year,
                               stage = 'ROADMAP',
                               version = version + 1
                         where id = :id
                        """).param("id", id.value()).param("year", year.startYear()).update();
    }

    public List<RolloutView> active(LaunchId launch, int limit) {
        return jdbc.sql(SELECT + " where r.launch_id = :launch and r.state = 'ACTIVE' order by r.id limit :limit")
                .param("launch", launch.value())
                .param("limit", limit)
                .query(RolloutRepository::view)
                .list();
    }

    /** How many organisations of a launch are still at work. */
    public int activeCount(LaunchId launch) {
        return jdbc.sql("select count(*) from app.rollout where launch_id = :launch and state = 'ACTIVE'")
                .param("launch", launch.value())
                .query(Integer.class)
                .single();
    }

    /**
     * An organisation that takes part.
     *
     * @param year the present school year of its way
     * @param reportedAt when it reported last, empty if it never did
     */
    public record Reached(
            OrganizationId organization,
            Instant joinedAt,
            SchoolYear year,
            RolloutStage stage,
            Optional<Instant> reportedAt) {}

    /** Every organisation that takes part now. */
    public List<Reached> reached(LaunchId launch) {
        return jdbc.sql("""
                        select r.organization_id, r.joined_at, r.school_year, r.stage,
                               (select max(t.closed_at)
                                  from app.task t
                                 where t.process_key = :process
                                   and t.element_id = :report
                                   and t.business_key = r.id::text
                                   and t.state = 'COMPLETED') as reported_at
                          from app.rollout r
                         where r.launch_id = :launch
                           and r.state = 'ACTIVE'
                        """)
                .param("process", OrganizationRolloutProcess.KEY.value())
                .param("report", OrganizationRolloutProcess.EXECUTION_REPORT)
                .param("launch", launch.value())
                .query((row, number) -> new Reached(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getTimestamp("joined_at").toInstant(),
                        new SchoolYear(row.getInt("school_year")),
                        RolloutStage.valueOf(row.getString("stage")),
                        Optional.ofNullable(row.getTimestamp("reported_at")).map(Timestamp::toInstant)))
                .list();
    }

    public void finish(RolloutId id) {
        jdbc.sql("update app.rollout set state = 'FINISHED', version = version + 1 where id = :id and state = 'ACTIVE'")
                .param("id", id.value())
                .update();
    }

    private static RolloutView view(ResultSet row, int number) throws SQLException {
        return new RolloutView(
                new RolloutId(row.getObject("id", UUID.class)),
                new LaunchId(row.getObject("launch_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                RolloutView.State.valueOf(row.getString("state")),
                RolloutStage.valueOf(row.getString("stage")),
                new SchoolYear(row.getInt("school_year")),
                row.getObject("left_on", LocalDate.class),
                row.getString("leaving_reason"));
    }
}
