package ru.nastavnik.dashboard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/**
 * Everything that is owed under the acts that are carried out: duties, whether or not there is a task for them, and tasks
 * with a term that fulfil no duty (steps, rows of municipal roadmaps, collections, recommendations). Of what is done the
 * present school year. In which state each stands is not decided here: rows that stand alike come with the days by which
 * the rule decides.
 */
@Repository
public class StandingQueries {
    /**
     * Tasks of organisations are looked for apart from those above them, and open ones apart from those that are done: no
     * index serves two of these at once (ADR 0036).
     */
    private static final String THINGS = """
            with thing as (
                select d.organization_id, d.municipality_id, null::text as department, d.point, d.title, d.role,
                       d.due_on, null::date as first_due_on, d.done_on,
                       d.done_on is not null or w.duty_id is not null as begun,
                       d.controlling, d.state_owned, d.own_department, d.short_name, d.location_municipality_id
                  from (select distinct on (x.organization_id, x.municipality_id, x.launch_id, x.duty, x.school_year)
                               x.*, o.municipality_id as controlling, o.state_owned, o.department as own_department,
                               o.short_name, o.location_municipality_id
                          from app.duty x
                          left join app.organization o on o.id = x.organization_id
                         where x.ended_on is null
                           and (x.done_on is null or x.school_year is null or x.school_year >= :schoolYear)
                           and %1$s
                         order by x.organization_id, x.municipality_id, x.launch_id, x.duty, x.school_year,
                                  x.owed_from desc) d
                  join app.directive_launch l on l.id = d.launch_id and l.state <> 'CLOSED'
                  left join (select distinct t.duty_id
                               from app.task t
                              where t.state = 'OPEN' and t.duty_id is not null) w on w.duty_id = d.id
                union all
                select %4$s
                  from app.organization o
                  join app.task t on t.organization_id = o.id and t.state = 'OPEN'
                 where %2$s and %5$s
                union all
                select %4$s
                  from app.organization o
                  join app.task t on t.organization_id = o.id and t.state = 'COMPLETED' and t.closed_at >= :yearBegan
                 where %2$s and %5$s
                union all
                select %4$s
                  from app.task t
                  left join app.organization o on false
                 where %3$s and t.state = 'OPEN' and %5$s
                union all
                select %4$s
                  from app.task t
                  left join app.organization o on false
                 where %3$s and t.state = 'COMPLETED' and t.closed_at >= :yearBegan and %5$s
            ), placed as (
                select thing.*,
                       case when organization_id is null then municipality_id
                            when not state_owned then controlling end as authority_municipality,
                       case when organization_id is null then case when municipality_id is null then department end
                            when state_owned or controlling is null then own_department end as authority_department
                  from thing)
            """;

    private static final String TASK = """
            t.organization_id, t.municipality_id, t.department, t.point, coalesce(t.about, t.title), t.role,
            t.due_on, t.first_due_on,
            case when t.state = 'COMPLETED' then (t.closed_at at time zone :zone)::date end, true,
            o.municipality_id, o.state_owned, o.department, o.short_name, o.location_municipality_id""";

    /** Fulfils no duty, has a term, and no closed act stands behind it. */
    private static final String OWED = """
            t.duty_id is null and t.due_on is not null and t.point is not null
            and not exists (select 1
                              from app.directive_launch l
                             where l.id = t.launch_id and l.state = 'CLOSED')""";

    private static final String IN_TIME = " and done_on is null and due_on >= :today";
    private static final String NOT_MOVED = " and (first_due_on is null or first_due_on >= due_on)";

    private final JdbcClient jdbc;

    StandingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For which days one asks. */
    public record Days(LocalDate today, int schoolYear, java.sql.Timestamp yearBegan, String zone) {}

    /**
     * So many that stand alike.
     *
     * @param organization null above organisations, or where authorities are asked for
     * @param name of the authority, or of the bearer
     */
    public record Alike(
            Authority authority, @Nullable OrganizationId organization, String name, Standing.Facts facts, int count) {}

    /** By authority. */
    public List<Alike> byAuthority(RowScope scope, Days days, StandingFilter filter) {
        return query(scope, days, filter, """
                select authority_municipality, authority_department, null::uuid as organization_id, m.name,
                       begun, due_on, first_due_on, done_on, count(*) as things
                  from placed
                  left join app.municipality m on m.id = authority_municipality
                 where %s
                 group by authority_municipality, authority_department, m.name, begun, due_on, first_due_on, done_on
                """)
                .query((row, number) -> alike(row))
                .list();
    }

    /** By whoever owes it themselves. */
    public List<Alike> byBearer(RowScope scope, Days days, StandingFilter filter) {
        return query(scope, days, filter, """
                select authority_municipality, authority_department, organization_id,
                       coalesce(short_name, m.name) as name,
                       begun, due_on, first_due_on, done_on, count(*) as things
                  from placed
                  left join app.municipality m on m.id = authority_municipality
                 where %s
                 group by authority_municipality, authority_department, organization_id, short_name, m.name,
                          begun, due_on, first_due_on, done_on
                """)
                .query((row, number) -> alike(row))
                .list();
    }

    /** One thing that is owed, with the days by which the rule decides. */
    public record Thing(
            Authority authority,
            @Nullable OrganizationId organization,
            @Nullable String bearer,
            String place,
            String point,
            String what,
            Role post,
            Standing.Facts facts) {}

    /** Thing by thing, the earliest day first; at most so many. */
    public List<Thing> things(RowScope scope, Days days, StandingFilter filter, int most) {
        return query(scope, days, filter, """
                select authority_municipality, authority_department, organization_id,
                       coalesce(short_name, m.name) as bearer, coalesce(p.name, '') as place,
                       point, title, role, begun, due_on, first_due_on, done_on
                  from placed
                  left join app.municipality m on m.id = authority_municipality
                  left join app.municipality p on p.id = coalesce(location_municipality_id, authority_municipality)
                 where %s
                 order by done_on is not null, due_on, place, bearer, point, title
                 limit :most
                """)
                .param("most", most)
                .query((row, number) -> new Thing(
                        authority(row),
                        organization(row),
                        row.getString("bearer"),
                        row.getString("place"),
                        row.getString("point"),
                        row.getString("title"),
                        Role.valueOf(row.getString("role")),
                        facts(row)))
                .list();
    }

    /** The points by which somebody owes something. */
    public List<String> points(RowScope scope, Days days) {
        return query(scope, days, StandingFilter.NONE, "select distinct point from placed where %s")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec query(RowScope scope, Days days, StandingFilter filter, String select) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        OrganizationId organization = filter.organization();
        String ofOrganizations = scope.condition();
        String ofDuties = scope.orAbove("x");
        String above = scope.reachesAbove() ? scope.aboveOfDepartment("t") : "false";
        if (organization != null) {
            parameters.put("organization", organization.value());
            ofOrganizations += " and o.id = :organization";
            ofDuties = ofOrganizations;
            above = "false";
        }
        String things = THINGS.formatted(ofDuties, ofOrganizations, above, TASK, OWED);
        return jdbc.sql(things + select.formatted(narrowed(filter, parameters)))
                .params(parameters)
                .param("today", days.today())
                .param("schoolYear", days.schoolYear())
                .param("yearBegan", days.yearBegan())
                .param("zone", days.zone());
    }

    /**
     * Only what is wanted stands in the statement (ADR 0036). Of the states a part that has all of the wanted one and
     * nothing else that comes before it: of a list that ends after so many, others must not take the places.
     */
    private static String narrowed(StandingFilter filter, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("cast(:today as date) is not null");
        Authority authority = filter.authority();
        if (authority != null) {
            condition.append(
                    authority.equals(Authority.REGION)
                            ? " and authority_municipality is null and authority_department is null"
                            : "");
            if (authority.municipality() != null) {
                condition.append(" and authority_municipality = :authorityMunicipality");
                parameters.put("authorityMunicipality", authority.municipality().value());
            }
            if (authority.department() != null) {
                condition.append(" and authority_municipality is null and authority_department = :authorityDepartment");
                parameters.put("authorityDepartment", authority.department().name());
            }
        }
        if (filter.point() != null) {
            condition.append(" and point = :point");
            parameters.put("point", filter.point());
        }
        if (filter.state() != null) {
            condition.append(
                    switch (filter.state()) {
                        case DONE -> " and done_on is not null";
                        case LATE -> " and done_on is null and due_on < :today";
                        case EXTENDED -> IN_TIME + " and first_due_on < due_on";
                        case UNDER_WAY -> IN_TIME + NOT_MOVED + " and begun";
                        case NOT_BEGUN -> IN_TIME + NOT_MOVED + " and not begun";
                    });
        }
        return condition.toString();
    }

    private static Alike alike(ResultSet row) throws SQLException {
        Authority authority = authority(row);
        String name = row.getString("name");
        return new Alike(
                authority,
                organization(row),
                name == null ? nameOf(authority) : name,
                facts(row),
                row.getInt("things"));
    }

    /** Of what no municipality answers for. */
    public static String nameOf(Authority authority) {
        Department department = authority.department();
        return department == null ? "Регион в целом" : department.title();
    }

    private static Standing.Facts facts(ResultSet row) throws SQLException {
        return new Standing.Facts(
                row.getBoolean("begun"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class));
    }

    private static Authority authority(ResultSet row) throws SQLException {
        UUID municipality = row.getObject("authority_municipality", UUID.class);
        if (municipality != null) {
            return Authority.of(new MunicipalityId(municipality));
        }
        String department = row.getString("authority_department");
        return department == null ? Authority.REGION : Authority.of(Department.valueOf(department));
    }

    private static @Nullable OrganizationId organization(ResultSet row) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        return organization == null ? null : new OrganizationId(organization);
    }
}
