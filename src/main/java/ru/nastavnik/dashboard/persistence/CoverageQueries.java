package ru.nastavnik.dashboard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.CoverageGoal;
import ru.nastavnik.dashboard.MonitoringOverview.Collection;
import ru.nastavnik.dashboard.MunicipalityCoverage;
import ru.nastavnik.dashboard.MunicipalityCoverage.Submissions;
import ru.nastavnik.dashboard.RegionRow;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Coverage by form and the running collection, by municipality; the same conditions list what is counted. */
@Repository
public class CoverageQueries {
    /** The newest figures of coverage on a day; those of a collection when it is consolidated or complete. */
    private static final String NEWEST = """
            (select f.id from app.figure_set f
             where f.form_code = 'coverage' and f.as_of <= :today and f.version_of is null
               and (f.origin = 'IMPORT' or f.settled_at is not null)
             order by f.as_of desc, f.created_at desc
             limit 1)""";

    /** The newest collection in which something is still expected. */
    private static final String RUNNING = """
            (select f.id from app.figure_set f
             where f.origin = 'CAMPAIGN'
               and not exists (select 1 from app.campaign c where c.id = f.id and c.state = 'CLOSED')
               and exists (select 1 from app.submission x
                           where x.figure_set_id = f.id and x.state in ('OPEN', 'SUBMITTED', 'RETURNED'))
             order by f.as_of desc, f.created_at desc
             limit 1)""";

    private static final String COUNTED = """
            o.kind in (select unnest(t.kinds) from app.coverage_target t)
              and (o.closed_on is null or o.closed_on > :today)""";

    private final JdbcClient jdbc;

    CoverageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CoverageGoal> goals(LocalDate today) {
        return jdbc.sql("""
                        select distinct on (m.position, m.code) m.code, m.title, t.percent, t.due_on
                        from app.coverage_target t
                        join app.mentoring_form m on m.code = any (t.forms)
                        order by m.position, m.code, t.due_on < :today, abs(t.due_on - cast(:today as date))
                        """)
                .param("today", today)
                .query((row, number) -> new CoverageGoal(
                        row.getString("code"),
                        row.getString("title"),
                        row.getBigDecimal("percent"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    public Optional<Collection> coverageSource(LocalDate today) {
        return jdbc.sql("select title, as_of from app.figure_set where id = " + NEWEST)
                .param("today", today)
                .query(CoverageQueries::collection)
                .optional();
    }

    public Optional<Collection> running() {
        return jdbc.sql("select title, as_of from app.figure_set where id = " + RUNNING)
                .query(CoverageQueries::collection)
                .optional();
    }

    public Map<MunicipalityId, MunicipalityCoverage> byMunicipality(RowScope scope, LocalDate today) {
        Map<MunicipalityId, Map<String, Integer>> forms = new HashMap<>();
        jdbc.sql(coverageSql(scope))
                .params(scope.parameters())
                .param("today", today)
                .query(row -> {
                    forms.computeIfAbsent(municipality(row), id -> new HashMap<>())
                            .put(row.getString("item"), row.getInt("organizations"));
                });
        Map<MunicipalityId, Submissions> submissions = new HashMap<>();
        jdbc.sql(submissionsSql(scope))
                .params(scope.parameters())
                .param("today", today)
                .query(row -> {
                    submissions.put(
                            municipality(row),
                            new Submissions(
                                    row.getInt("expected"),
                                    row.getInt("given"),
                                    row.getInt("accepted"),
                                    row.getInt("late")));
                });
        Map<MunicipalityId, MunicipalityCoverage> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.location_municipality_id as municipality, count(*) as organizations,
                               count(s.organization_id) as received
                        from app.organization o
                        left join app.submission s
                               on s.organization_id = o.id and s.figure_set_id = %s
                              and s.state in ('ACCEPTED', 'EXCUSED')
                        where %s and %s
                        group by o.location_municipality_id
                        """.formatted(NEWEST, COUNTED, scope.condition()))
                .params(scope.parameters())
                .param("today", today)
                .query(row -> {
                    MunicipalityId id = municipality(row);
                    all.put(
                            id,
                            new MunicipalityCoverage(
                                    id,
                                    forms.getOrDefault(id, Map.of()),
                                    row.getInt("organizations"),
                                    row.getInt("received"),
                                    submissions.remove(id)));
                });
        submissions.forEach((id, given) -> all.put(id, new MunicipalityCoverage(id, Map.of(), 0, 0, given)));
        return all;
    }

    /** Goes submission by submission (offset 0 keeps it so), whatever lies there from earlier collections. */
    static String coverageSql(RowScope scope) {
        return """
                select o.location_municipality_id as municipality, c.item, count(*) as organizations
                from app.submission s
                join app.organization o on o.id = s.organization_id
                join lateral (select x.item
                                from app.figure_cell x
                               where x.submission_id = s.id and x.figure = 'implements' and x.number <> 0
                              offset 0) c on true
                where s.figure_set_id = %s and s.state = 'ACCEPTED' and %s and %s
                group by o.location_municipality_id, c.item
                """.formatted(NEWEST, COUNTED, scope.condition());
    }

    static String submissionsSql(RowScope scope) {
        return """
                select coalesce(s.municipality_id, o.location_municipality_id) as municipality,
                       count(*) filter (where s.state <> 'EXCUSED') as expected,
                       count(*) filter (where s.state in ('SUBMITTED', 'ACCEPTED')) as given,
                       count(*) filter (where s.state = 'ACCEPTED') as accepted,
                       count(*) filter (where s.state in ('OPEN', 'RETURNED') and s.due_on < :today) as late
                from app.submission s
                left join app.organization o on o.id = s.organization_id
                where s.figure_set_id = %s and %s
                group by 1
                """.formatted(RUNNING, scope.orAbove("s"));
    }

    public List<RegionRow> organizations(
            RowScope scope, @Nullable MunicipalityId municipality, String form, LocalDate today) {
        return jdbc.sql("""
                        select o.id, o.short_name, m.name as municipality,
                               s.state = 'ACCEPTED' as accepted, coalesce(c.number <> 0, false) as implementing
                        from app.organization o
                        join app.municipality m on m.id = o.location_municipality_id
                        left join app.submission s on s.organization_id = o.id and s.figure_set_id = %s
                        left join app.figure_cell c
                               on c.submission_id = s.id and s.state = 'ACCEPTED'
                              and c.figure = 'implements' and c.item = :form
                        where %s and %s
                          and (cast(:municipality as uuid) is null or o.location_municipality_id = :municipality)
                        order by implementing desc, accepted desc nulls last, o.short_name
                        """.formatted(NEWEST, COUNTED, scope.condition()))
                .params(scope.parameters())
                .param("today", today)
                .param("form", form)
                .param("municipality", municipality == null ? null : municipality.value())
                .query((row, number) -> {
                    boolean implementing = row.getBoolean("implementing");
                    boolean accepted = row.getBoolean("accepted");
                    return new RegionRow(
                            new OrganizationId(row.getObject("id", UUID.class)),
                            row.getString("short_name"),
                            row.getString("municipality"),
                            implementing ? "реализует" : accepted ? "не реализует" : "нет принятых данных",
                            implementing
                                    ? RegionRow.Tone.DONE
                                    : accepted ? RegionRow.Tone.DANGER : RegionRow.Tone.NEUTRAL,
                            implementing);
                })
                .list();
    }

    public List<RegionRow> submissions(RowScope scope, @Nullable MunicipalityId municipality, LocalDate today) {
        return jdbc.sql("""
                        select s.organization_id, coalesce(o.short_name, m.name) as name, m.name as municipality,
                               s.state, s.due_on < :today and s.state in ('OPEN', 'RETURNED') as late
                        from app.submission s
                        left join app.organization o on o.id = s.organization_id
                        join app.municipality m on m.id = coalesce(s.municipality_id, o.location_municipality_id)
                        where s.figure_set_id = %s and %s
                          and (cast(:municipality as uuid) is null or m.id = :municipality)
                        order by late desc nulls last, s.state in ('SUBMITTED', 'ACCEPTED'), m.name, name
                        """.formatted(RUNNING, scope.orAbove("s")))
                .params(scope.parameters())
                .param("today", today)
                .param("municipality", municipality == null ? null : municipality.value())
                .query((row, number) -> submission(row))
                .list();
    }

    private static RegionRow submission(ResultSet row) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        boolean late = row.getBoolean("late");
        String state = row.getString("state");
        String words = switch (state) {
            case "SUBMITTED" -> "сдано, ждёт проверки";
            case "ACCEPTED" -> "принято";
            case "RETURNED" -> "возвращено";
            case "EXCUSED" -> "освобождены";
            default -> "не сдано";
        };
        boolean given = state.equals("SUBMITTED") || state.equals("ACCEPTED");
        RegionRow.Tone tone = state.equals("ACCEPTED")
                ? RegionRow.Tone.DONE
                : late ? RegionRow.Tone.DANGER : given ? RegionRow.Tone.WAITING : RegionRow.Tone.NEUTRAL;
        return new RegionRow(
                organization == null ? null : new OrganizationId(organization),
                row.getString("name"),
                row.getString("municipality"),
                late ? words + ", срок прошёл" : words,
                tone,
                given);
    }

    private static MunicipalityId municipality(ResultSet row) throws SQLException {
        return new MunicipalityId(row.getObject("municipality", UUID.class));
    }

    private static Collection collection(ResultSet row, int number) throws SQLException {
        return new Collection(row.getString("title"), row.getObject("as_of", LocalDate.class));
    }
}
