package ru.nastavnik.dashboard.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.Territory;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.Deadline;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.MunicipalityCoverage;
import ru.nastavnik.dashboard.MunicipalityProgress;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.execution.persistence.StepSignTable;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.Plans;

/**
 * The control matrix of a region of 360 organisations × 34 steps in its fifth year, in a transaction that is rolled
 * back. Plans are looked at, not the clock; the times go into the log for the README.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixAtFullSizeTests {
    private static final Logger LOG = LoggerFactory.getLogger(MatrixAtFullSizeTests.class);
    private static final int MUNICIPALITIES = 20;
    private static final int ORGANIZATIONS = 360;
    private static final int YEAR = 2026;
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final RowScope REGION = new RowScope("o.short_name like 'Полная %'", Map.of());

    @Value("${nastavnik.database.url}")
    String url;

    @Value("${nastavnik.database.owner-username}")
    String owner;

    @Value("${nastavnik.database.owner-password}")
    String password;

    private Connection connection;
    private JdbcClient jdbc;

    @BeforeAll
    void fiveYearsOfTheRegion() throws SQLException {
        connection = new SimpleDriverDataSource(new Driver(), url, owner, password).getConnection();
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        fill();
    }

    @AfterAll
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theWholeRegionReadsNoEarlierYears() {
        String plan = plan(MatrixQueries.rowsSql(REGION)) + plan(MatrixQueries.stagesSql(REGION));

        assertReadsNoHistory(plan);
        Duration taken = measured(REGION, ORGANIZATIONS);
        LOG.info("Control matrix of {} organisations in the fifth year: {} ms", ORGANIZATIONS, taken.toMillis());
    }

    @Test
    void aMunicipalityReadsItsOwnRowsByIndex() {
        UUID municipality = jdbc.sql("select id from app.municipality where name = 'Полный район 7'")
                .query(UUID.class)
                .single();
        RowScope own =
                new RowScope("o.municipality_id = :scopeMunicipality", Map.of("scopeMunicipality", municipality));

        String plan = plan(MatrixQueries.rowsSql(own), own) + plan(MatrixQueries.stagesSql(own), own);

        assertReadsNoHistory(plan);
        Duration taken = measured(own, ORGANIZATIONS / MUNICIPALITIES);
        LOG.info("Control matrix of one municipality in the fifth year: {} ms", taken.toMillis());
    }

    /** The sixth call on a connection may get a plan for all values: it once added up a municipality's tasks per row. */
    @Test
    void aPlanForAllValuesReadsAMunicipalityByIndexToo() {
        UUID municipality = jdbc.sql("select id from app.municipality where name = 'Полный район 7'")
                .query(UUID.class)
                .single();
        RowScope own = RowScope.of(new Territory.OfMunicipality(new MunicipalityId(municipality)), "o");
        RowScope located = MatrixQueries.within(REGION, new MunicipalityId(municipality), null);

        for (RowScope part : List.of(own, located)) {
            String plan = Plans.forAllValues(jdbc, MatrixQueries.rowsSql(part), values(part))
                    + Plans.forAllValues(jdbc, MatrixQueries.stagesSql(part), values(part));

            assertReadsNoHistory(plan);
            assertThat(plan).doesNotContain("Gather");
        }
    }

    @Test
    void theStepsThatMayMissTheirTermsReadNoEarlierYears() {
        Map<String, Object> days = Map.of("today", TODAY, "near", TODAY.plusDays(7), "schoolYear", YEAR);
        String sql = StepSignTable.nearSql(REGION);
        String plan = String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .params(REGION.parameters())
                        .params(days)
                        .query(String.class)
                        .list());

        assertThat(plan)
                .doesNotContain("Seq Scan on task")
                .doesNotContain("Seq Scan on step_progress")
                .doesNotContain("Seq Scan on roadmap_row");
        long begin = System.nanoTime();
        int steps = jdbc.sql(sql)
                .params(REGION.parameters())
                .params(days)
                .query()
                .listOfRows()
                .size();
        LOG.info(
                "{} steps that may miss their terms of {} organisations in the fifth year: {} ms",
                steps,
                ORGANIZATIONS,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        assertThat(steps).isPositive();
    }

    @Test
    void consentsThatLackInTheWholeRegionAreCountedInOneStatement() {
        run("""
                insert into app.person (id, organization_id, kind, surname, given_name, gender, birth_date)
                select gen_random_uuid(), o.id, 'PUPIL', 'Полный', 'Участник ' || n, 'MALE',
                       date '2010-01-01' + (n * 37) % 2500
                  from app.organization o, generate_series(1, 60) n
                 where o.short_name like 'Полная %'
                """);
        run("""
                insert into app.participant (id, organization_id, school_year, person_id, role, state, state_since)
                select gen_random_uuid(), p.organization_id, 2026, p.id, 'MENTEE', 'CANDIDATE', date '2026-09-07'
                  from app.person p
                 where p.surname = 'Полный'
                """);
        run("""
                insert into app.consent (id, organization_id, person_id, kind, signer, representative, given_on, registered_at)
                select gen_random_uuid(), p.organization_id, p.id, 'PERSONAL_DATA', 'PERSON_AND_REPRESENTATIVE', 'мать',
                       date '2026-09-07', now()
                  from app.person p
                 where p.surname = 'Полный' and p.given_name not like '%0'
                """);
        run("analyze app.person, app.participant, app.consent");
        String sql = """
                select count(*)
                  from app.consents_lacking((select array_agg(id) from app.organization where short_name like 'Полная %'),
                                            2026, date '2027-03-01', 'PERSON_AND_REPRESENTATIVE')
                 where role is null and kind = 'PERSONAL_DATA' and people = 60 and lacking = 6
                """;
        jdbc.sql(sql).query(Integer.class).single();
        long begin = System.nanoTime();
        int counted = jdbc.sql(sql).query(Integer.class).single();
        LOG.info(
                "Consents of {} participants of {} organisations: {} ms",
                ORGANIZATIONS * 60,
                ORGANIZATIONS,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        assertThat(counted).isEqualTo(ORGANIZATIONS);
    }

    @Test
    void theSumsOfTheRegionAreThoseOfItsMatrix() {
        List<MatrixRow> rows = new MatrixQueries(jdbc).rows(REGION, TODAY, YEAR, null, null);
        List<MunicipalityProgress> sums = new RegionQueries(jdbc).byMunicipality(REGION, TODAY, YEAR);

        assertThat(sums).hasSize(MUNICIPALITIES).allSatisfy(sum -> {
            List<MatrixRow> own = rows.stream()
                    .filter(row -> row.location().equals(sum.municipality()))
                    .toList();
            assertThat(sum.organizations()).isEqualTo(own.size());
            assertThat(sum.plans()).isEqualTo((int)
                    own.stream().filter(row -> row.plan() == Preparation.READY).count());
            assertThat(sum.done())
                    .isEqualTo(own.stream().mapToInt(MatrixRow::done).sum());
            assertThat(sum.total())
                    .isEqualTo(own.stream().mapToInt(MatrixRow::total).sum());
            assertThat(sum.late())
                    .isEqualTo(own.stream().mapToInt(MatrixRow::late).sum())
                    .isPositive();
            assertThat(sum.organizationsLate())
                    .isEqualTo((int) own.stream().filter(row -> row.late() > 0).count());
        });
    }

    /** The short row of a roadmap is what its steps are: done and done no more, planned anew and planned no more. */
    @Test
    void theShortRowOfARoadmapIsWhatItsStepsAre() {
        run("""
                update app.step_progress set done_on = null
                 where step_no in (3, 19) and roadmap_id in (select id from app.roadmap where launch_id = organization_id)
                """);
        run("""
                insert into app.step_progress (roadmap_id, step_no, organization_id, done_on)
                select r.id, 33, r.organization_id, date '2027-02-01'
                  from app.roadmap r
                 where r.launch_id = r.organization_id and r.school_year = 2026
                    on conflict (roadmap_id, step_no) do update set done_on = excluded.done_on
                """);
        run("""
                update app.roadmap_row set planned_to = case when step_no = 5 then null else planned_to + 30 end
                 where step_no in (5, 25) and roadmap_id in (select id from app.roadmap where launch_id = organization_id)
                """);
        run("""
                delete from app.roadmap_row
                 where step_no = 34 and roadmap_id in (select id from app.roadmap where launch_id = organization_id)
                """);

        assertThat(jdbc.sql("""
                        select r.id
                          from app.roadmap r
                          left join app.roadmap_sum s on s.roadmap_id = r.id
                         where r.launch_id = r.organization_id
                           and (s.organization_id is distinct from r.organization_id
                                or s.school_year is distinct from r.school_year
                                or s.done is distinct from (select sum(1::bigint << (g.step_no - 1))
                                                              from app.step_progress g
                                                             where g.roadmap_id = r.id and g.done_on is not null)::bigint
                                or exists (select 1
                                             from app.roadmap_row p
                                            where p.roadmap_id = r.id
                                              and s.plan_ends[p.step_no] is distinct from p.planned_to)
                                or array_length(s.plan_ends, 1) <> 33)
                        """).query(UUID.class).list()).isEmpty();
    }

    /** What is added up along the indexes of sums is what the things are, one by one. */
    @Test
    void theSumsOfAuthoritiesAreThoseOfTheirBearers() {
        RowScope scope = RowScope.of(new Territory.OfDepartment(Department.GENERAL_EDUCATION), "o");
        StandingQueries queries = new StandingQueries(jdbc);
        StandingQueries.Days days = new StandingQueries.Days(
                TODAY, YEAR, Timestamp.from(Instant.parse("2000-08-31T17:00:00Z")), "Asia/Tomsk");
        for (StandingFilter filter : List.of(
                StandingFilter.NONE,
                new StandingFilter(null, null, "7.4", null),
                new StandingFilter(null, null, null, Standing.State.LATE),
                new StandingFilter(Authority.of(municipality()), null, null, null))) {
            Map<Object, Integer> sums = counts(queries.byAuthority(scope, days, filter));

            assertThat(sums)
                    .isEqualTo(counts(queries.byBearer(scope, days, filter)))
                    .isNotEmpty();
        }
    }

    private MunicipalityId municipality() {
        return new MunicipalityId(jdbc.sql("select id from app.municipality where name = 'Полный район 7'")
                .query(UUID.class)
                .single());
    }

    private static Map<Object, Integer> counts(List<StandingQueries.Alike> alike) {
        Map<Object, Integer> counts = new HashMap<>();
        alike.forEach(some -> counts.merge(List.of(some.authority(), some.facts()), some.count(), Integer::sum));
        return counts;
    }

    @Test
    void theSumsOfTheRegionAreReadByIndexes() {
        RowScope scope = RowScope.of(new Territory.OfDepartment(Department.GENERAL_EDUCATION), "o");
        Map<String, Object> values = new HashMap<>(scope.parameters());
        values.putAll(Map.of(
                "today",
                TODAY,
                "schoolYear",
                YEAR,
                "yearBegan",
                Timestamp.from(Instant.parse("2000-08-31T17:00:00Z")),
                "zone",
                "Asia/Tomsk"));
        String sql = StandingQueries.authoritySql(scope, StandingFilter.NONE);
        // Rows that were never committed are visible to nobody else, so here an index alone looks no cheaper than the
        // table.
        run("set local enable_seqscan = off");
        run("set local enable_bitmapscan = off");

        for (String plan : List.of(Plans.forValues(jdbc, sql, values), Plans.forAllValues(jdbc, sql, values))) {
            assertThat(plan)
                    .doesNotContain("Seq Scan on task", "Seq Scan on duty")
                    .contains("Index Only Scan using task_completed_sums");
        }
        run("set local enable_seqscan = on");
        run("set local enable_bitmapscan = on");
    }

    /** Tasks and duties are looked for apart there: together they are what is owed, thing by thing. */
    @Test
    void whatEndsSoonIsWhatIsOwedThenCountedByItsTitle() {
        RowScope scope = RowScope.of(new Territory.OfDepartment(Department.GENERAL_EDUCATION), "o");
        LocalDate until = LocalDate.of(2100, 1, 1);
        List<Deadline> lines = new RegionQueries(jdbc).deadlines(scope, TODAY.minusYears(1), until, 1_000_000);

        assertThat(lines)
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparing(Deadline::due))
                .containsExactlyInAnyOrderElementsOf(jdbc.sql("""
                    select w.due_on, w.title, coalesce(w.point, '') as point, count(*) as tasks,
                           count(distinct w.organization_id) as organizations,
                           count(distinct w.municipality_id) filter (where w.organization_id is null)
                               as municipalities
                      from app.owed w
                      left join app.organization o on o.id = w.organization_id
                     where w.due_on between :from and :until
                       and %s
                     group by w.due_on, w.title, w.point
                    """.formatted(scope.orAboveOfDepartment("w")))
                        .params(scope.parameters())
                        .param("from", TODAY.minusYears(1))
                        .param("until", until)
                        .query((row, number) -> new Deadline(
                                row.getObject("due_on", LocalDate.class),
                                row.getString("title"),
                                row.getString("point"),
                                row.getInt("tasks"),
                                row.getInt("organizations"),
                                row.getInt("municipalities")))
                        .list());
    }

    @Test
    void whoBearsWhatOfThePointsIsReadAlongTheIndexOfTurns() {
        RowScope scope = RowScope.of(new Territory.OfDepartment(Department.GENERAL_EDUCATION), "o");
        run("set local enable_seqscan = off");
        run("set local enable_bitmapscan = off");
        String sql = PointQueries.dutiesSql(scope);
        String plan = Plans.forValues(jdbc, sql, scope.parameters());
        run("set local enable_seqscan = on");
        run("set local enable_bitmapscan = on");

        assertThat(plan).contains("Backward using duty_turns").doesNotContain("Seq Scan on duty", "Seq Scan on task");
    }

    @Test
    void theMonitoringOfTheRegionReadsOneCollectionByItsIndex() {
        CoverageQueries queries = new CoverageQueries(jdbc);
        String plan = plan(CoverageQueries.coverageSql(REGION)) + plan(CoverageQueries.submissionsSql(REGION));

        queries.byMunicipality(REGION, TODAY);
        long begin = System.nanoTime();
        Map<MunicipalityId, MunicipalityCoverage> all = queries.byMunicipality(REGION, TODAY);
        LOG.info(
                "Coverage and submissions of {} organisations after eight collections: {} ms",
                ORGANIZATIONS,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        LOG.info("Plans: {}", executed(CoverageQueries.coverageSql(REGION), CoverageQueries.submissionsSql(REGION)));
        assertThat(all.values().stream()
                        .mapToInt(each -> each.using("pupil-pupil"))
                        .sum())
                .isEqualTo(ORGANIZATIONS);
    }

    private List<String> executed(String... queries) {
        return Stream.of(queries)
                .flatMap(sql -> jdbc
                        .sql("explain analyze " + sql)
                        .params(REGION.parameters())
                        .param("today", TODAY)
                        .query(String.class)
                        .list()
                        .stream())
                .filter(line -> line.contains("Time:"))
                .toList();
    }

    private static void assertReadsNoHistory(String plan) {
        assertThat(plan)
                .doesNotContain("Seq Scan on task")
                .doesNotContain("Seq Scan on step_progress")
                .doesNotContain("Seq Scan on roadmap_row")
                .contains("task_open_", "roadmap_sum");
    }

    private Duration measured(RowScope scope, int organizations) {
        MatrixQueries queries = new MatrixQueries(jdbc);
        queries.rows(scope, TODAY, YEAR, null, null);
        long begin = System.nanoTime();
        List<MatrixRow> rows = queries.rows(scope, TODAY, YEAR, null, null);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(rows).hasSize(organizations).allMatch(row -> row.total() == 34);
        return taken;
    }

    private static Map<String, Object> values(RowScope scope) {
        Map<String, Object> values = new HashMap<>(scope.parameters());
        values.putAll(Map.of("today", TODAY, "schoolYear", YEAR));
        return values;
    }

    private String plan(String sql) {
        return plan(sql, REGION);
    }

    private String plan(String sql, RowScope scope) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .params(scope.parameters())
                        .param("today", TODAY)
                        .param("schoolYear", YEAR)
                        .query(String.class)
                        .list());
    }

    private void fill() {
        run("""
                insert into app.municipality (id, name, kind)
                select gen_random_uuid(), 'Полный район ' || n, 'муниципальный район' from generate_series(1, %d) n
                """.formatted(MUNICIPALITIES));
        run("""
                insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                                              location_municipality_id, state_owned, department, opened_on)
                select gen_random_uuid(), 'school', 'Полная школа ' || n, 'Полная ' || n, 'Администрация', 'с. Полное',
                       m.id, m.id, false, 'GENERAL_EDUCATION', date '2000-09-01'
                  from generate_series(1, %d) n
                  join app.municipality m on m.name = 'Полный район ' || (n %% %d + 1)
                """.formatted(ORGANIZATIONS, MUNICIPALITIES));
        run("""
                insert into app.roadmap (id, organization_id, launch_id, school_year, template_id, state, opened_at,
                                         in_force_since, version)
                select gen_random_uuid(), o.id, o.id, y, '0197a000-0000-7000-8000-000000000001', 'ACCEPTED',
                       now(), now(), 0
                  from app.organization o, generate_series(2022, 2026) y
                 where o.short_name like 'Полная %'
                """);
        run("""
                insert into app.roadmap_row (roadmap_id, step_no, planned_from, planned_to, responsible)
                select r.id, s, make_date(r.school_year, 9, 1) + s * 7, make_date(r.school_year, 9, 7) + s * 7, 'Куратор'
                  from app.roadmap r, generate_series(1, 34) s
                 where r.launch_id = r.organization_id
                """);
        run("""
                insert into app.step_progress (roadmap_id, step_no, organization_id, done_on)
                select r.id, s, r.organization_id, make_date(r.school_year, 9, 7)
                  from app.roadmap r, generate_series(1, 34) s
                 where r.launch_id = r.organization_id and (r.school_year < 2026 or s < 20)
                """);
        run("""
                insert into app.task (task_id, process_key, business_key, element_id, title, role, point, due_on,
                                      organization_id, state, opened_at, closed_at)
                select gen_random_uuid()::text, 'school-roadmap', r.id::text, 'userTask_step' || s, 'Шаг ' || s,
                       'CURATOR', '7.4', make_date(r.school_year, 9, 7) + s * 7, r.organization_id,
                       case when open then 'OPEN' else 'COMPLETED' end, now(), case when open then null else now() end
                  from app.roadmap r, generate_series(1, 34) s,
                       lateral (select r.school_year = 2026 and s in (20, 21) as open) o
                 where r.launch_id = r.organization_id
                """);
        // What was signed and handed in beside the steps, all done.
        run("""
                insert into app.task (task_id, process_key, business_key, element_id, title, role, point, due_on,
                                      organization_id, state, opened_at, closed_at)
                select gen_random_uuid()::text, 'pair-order', r.id::text, 'userTask_signOrder', 'Приказ ' || s,
                       'DIRECTOR', '7.3', make_date(r.school_year, 9, 7) + s * 3, r.organization_id, 'COMPLETED',
                       now(), now()
                  from app.roadmap r, generate_series(1, 68) s
                 where r.launch_id = r.organization_id
                """);
        run("""
                insert into app.figure_set (id, form_code, form_version, title, as_of, origin, source, created_at,
                                            settled_at)
                select gen_random_uuid(), 'coverage', 2, 'Полный сбор ' || n, date '2025-03-01' + n * 90, 'CAMPAIGN',
                       'сбор', now(), now()
                  from generate_series(1, 8) n
                """);
        run("""
                insert into app.submission (id, figure_set_id, organization_id, state, due_on)
                select gen_random_uuid(), f.id, o.id,
                       case when f.title = 'Полный сбор 1' then 'OPEN' else 'ACCEPTED' end, f.as_of
                  from app.figure_set f, app.organization o
                 where f.title like 'Полный сбор %' and o.short_name like 'Полная %'
                """);
        run("""
                insert into app.figure_cell (submission_id, item, figure, number)
                select s.id, m.code, x.figure, 1
                  from app.submission s
                  join app.figure_set f on f.id = s.figure_set_id and f.title like 'Полный сбор %',
                       app.mentoring_form m,
                       unnest(array ['implements', 'pairs', 'mentors', 'mentees']) as x (figure)
                """);
        // As where pages lie in memory or on an SSD; else what other tests left in the tables decides the plan.
        run("set local random_page_cost = 1.1");
        run("analyze app.figure_set, app.submission, app.figure_cell");
        run("analyze app.task, app.roadmap, app.roadmap_row, app.step_progress, app.organization");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
