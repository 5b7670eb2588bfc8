package ru.nastavnik.dashboard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
     * @param point null where bearers are asked for
     */
    public record Alike(
            Authority authority,
            @Nullable OrganizationId organization,
            String name,
            @Nullable String point,
            Standing.Facts facts,
            int count) {}

    /** By authority and point: added up along indexes, no task of an organisation is read. */
    public List<Alike> byAuthority(RowScope scope, Days days, StandingFilter filter) {
        return bound(scope, days, filter, authoritySql(scope, filter))
                .query((row, number) -> alike(row, row.getString("point")))
                .list();
    }

    static String authoritySql(RowScope scope, StandingFilter filter) {
        StandingSql sql = new StandingSql(scope, filter);
        return """
                with thing as (
                %s)
                select answering_municipality_id, answering_department, null::uuid as organization_id, m.name, point,
                       begun, due_on, first_due_on, done_on, sum(things) as things
                  from thing
                  left join app.municipality m on m.id = answering_municipality_id
                 where %s
                 group by answering_municipality_id, answering_department, m.name, point, begun, due_on, first_due_on,
                          done_on
                """.formatted(sql.sums(), sql.state());
    }

    /** By whoever owes it themselves. */
    public List<Alike> byBearer(RowScope scope, Days days, StandingFilter filter) {
        return bound(scope, days, filter, bearerSql(scope, filter))
                .query((row, number) -> alike(row, null))
                .list();
    }

    static String bearerSql(RowScope scope, StandingFilter filter) {
        StandingSql sql = new StandingSql(scope, filter);
        return """
                with thing as (
                %s)
                select answering_municipality_id, answering_department, organization_id,
                       coalesce(short_name, m.name) as name,
                       begun, due_on, first_due_on, done_on, count(*) as things
                  from thing
                  left join app.municipality m on m.id = answering_municipality_id
                 where %s
                 group by answering_municipality_id, answering_department, organization_id, short_name, m.name,
                          begun, due_on, first_due_on, done_on
                """.formatted(sql.things(null), sql.state());
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

    /**
     * How far a list goes: what lies behind is not looked for.
     *
     * @param done whether it reaches what is done
     * @param until the last day that is due of the open, or of the done
     */
    public record Extent(boolean done, LocalDate until) {}

    /**
     * Thing by thing, the earliest day first; at most so many.
     *
     * @param extent where so many end at the latest; null if all may be wanted
     */
    public List<Thing> things(RowScope scope, Days days, StandingFilter filter, @Nullable Extent extent, int most) {
        JdbcClient.StatementSpec query =
                bound(scope, days, filter, thingsSql(scope, filter, extent)).param("most", most);
        return (extent == null ? query : query.param("until", extent.until()))
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

    static String thingsSql(RowScope scope, StandingFilter filter, @Nullable Extent extent) {
        StandingSql sql = new StandingSql(scope, filter);
        return """
                with thing as (
                %s)
                select answering_municipality_id, answering_department, organization_id,
                       coalesce(short_name, m.name) as bearer, coalesce(p.name, '') as place,
                       point, title, role, begun, due_on, first_due_on, done_on
                  from thing
                  left join app.municipality m on m.id = answering_municipality_id
                  left join app.municipality p on p.id = coalesce(location_municipality_id, answering_municipality_id)
                 where %s
                 order by done_on is not null, due_on, place, bearer, point, title
                 limit :most
                """.formatted(sql.things(extent), sql.state());
    }

    private JdbcClient.StatementSpec bound(RowScope scope, Days days, StandingFilter filter, String sql) {
        return jdbc.sql(sql)
                .params(scope.parameters())
                .params(StandingSql.parameters(filter))
                .param("today", days.today())
                .param("schoolYear", days.schoolYear())
                .param("yearBegan", days.yearBegan())
                .param("zone", days.zone());
    }

    private static Alike alike(ResultSet row, @Nullable String point) throws SQLException {
        Authority authority = authority(row);
        String name = row.getString("name");
        return new Alike(
                authority,
                organization(row),
                name == null ? nameOf(authority) : name,
                point,
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
        UUID municipality = row.getObject("answering_municipality_id", UUID.class);
        if (municipality != null) {
            return Authority.of(new MunicipalityId(municipality));
        }
        String department = row.getString("answering_department");
        return department == null ? Authority.REGION : Authority.of(Department.valueOf(department));
    }

    private static @Nullable OrganizationId organization(ResultSet row) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        return organization == null ? null : new OrganizationId(organization);
    }
}
