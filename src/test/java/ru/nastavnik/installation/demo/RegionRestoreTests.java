package ru.nastavnik.installation.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.document.page.PlainText;
import ru.nastavnik.installation.database.DatabaseProperties;
import ru.nastavnik.installation.database.Migrations;
import ru.nastavnik.installation.database.OwnerAccess;
import ru.nastavnik.installation.database.TestPrograms;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.SchoolYear;

/** The played region in a database that was only just migrated, on days of several years. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionRestoreTests {
    private static final ZoneId REGION = ZoneId.of("Asia/Tomsk");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    /** Any day of the played year, in the spellings of the database and of papers. */
    private static final String PLAYED =
            "2026-(0[89]|1[0-2])-[0-3]\\d|2027-0[1-8]-[0-3]\\d|[0-3]\\d[._](0[89]|1[0-2])[._]2026|[0-3]\\d[._]0[1-8][._]2027|2026/(20)?27|(сентября|октября|ноября|декабря)"
                    + " 2026";

    private OwnerAccess database;

    @BeforeAll
    void migrate() throws IOException {
        // Not a directory that the test would delete: the server may write for some seconds after it was told to stop.
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-databases")), "region");
        database = OwnerAccess.open(
                new DatabaseProperties("", "", "", "", "", home.resolve("pg"), TestPrograms.DIRECTORY, 0, 4));
        Migrations.run(database.dataSource(), database.applicationRole());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @TestFactory
    Stream<DynamicContainer> theRestoredRegion() {
        return Stream.of("2026-09-01", "2026-11-28", "2027-03-09", "2028-01-05", "2029-06-15", "2031-11-20")
                .map(LocalDate::parse)
                .map(this::restoredOn);
    }

    /** One restored database serves all that is asked of it on that day: restoring is what takes long. */
    private DynamicContainer restoredOn(LocalDate today) {
        Restored region = new Restored();
        Stream<DynamicTest> tests = Stream.of(
                dynamicTest("is restored", () -> region.restore(today)),
                dynamicTest("register, file, audit and engine tell one date", () -> oneDate(region.jdbc())),
                dynamicTest(
                        "nothing has happened after today or on a day off",
                        () -> nothingAfterTodayOrOnADayOff(region.jdbc(), region.days(), today)));
        if (today.getYear() > 2028) {
            tests = Stream.concat(
                    tests,
                    Stream.of(dynamicTest("no date of the play is forgotten", () -> noDateOfThePlay(region.jdbc()))));
        }
        if (today.equals(LocalDate.of(2026, 11, 28))) {
            tests = Stream.concat(
                    tests,
                    Stream.of(dynamicTest("is in the middle of its work", () -> inTheMiddleOfItsWork(region.jdbc()))));
        }
        return dynamicContainer("on " + today, tests.onClose(region::close));
    }

    private static void oneDate(JdbcClient jdbc) {
        List<Map<String, Object>> documents = jdbc.sql("""
                        select d.id, d.number, d.document_date, d.sha256, d.content, d.registered_at, d.version_code,
                               d.register, d.year,
                               e.entry_date, e.number as entry_number, e.year as entry_year,
                               a.facts ->> 'date' as audit_date, a.facts ->> 'number' as audit_number,
                               a.occurred_at,
                               coalesce(t.body, p.body) as words
                          from app.document d
                          left join app.register_entry e on e.document_id = d.id
                          left join app.audit_entry a
                                 on a.subject_id = d.id::text and a.action = 'document.registered'
                          left join app.document_text t on t.document_id = d.id
                          left join app.personal_document_text p on p.document_id = d.id
                        """).query().listOfRows();
        assertThat(documents).hasSizeGreaterThan(200);
        for (Map<String, Object> document : documents) {
            String date = String.valueOf(document.get("document_date"));
            byte[] file = (byte[]) Objects.requireNonNull(document.get("content"));
            String words = PlainText.of(file);
            String number = String.valueOf(document.get("number"));
            assertThat(document.get("audit_date")).isEqualTo(date);
            assertThat(document.get("audit_number")).isEqualTo(number);
            assertThat(dayOf(Objects.requireNonNull(document.get("occurred_at"))))
                    .isEqualTo(dayOf(Objects.requireNonNull(document.get("registered_at"))));
            assertThat(document.get("sha256")).isEqualTo(Hashes.sha256(file));
            assertThat(document.get("words")).isEqualTo(words);
            assertThat(words).contains(WRITTEN.format(LocalDate.parse(date))).contains(number);
            if (document.get("entry_date") != null) {
                assertThat(document.get("entry_date")).hasToString(date);
                assertThat(document.get("entry_number")).isEqualTo(number);
                assertThat(document.get("entry_year"))
                        .isEqualTo(
                                "PROTOCOLS".equals(document.get("register"))
                                        ? SchoolYear.of(LocalDate.parse(date)).startYear()
                                        : document.get("year"));
            }
        }
        // A registered protocol that proves its step is the file of the register.
        jdbc.sql("select sha256, size, content from app.evidence_file")
                .query()
                .listOfRows()
                .forEach(file -> {
                    byte[] content = (byte[]) Objects.requireNonNull(file.get("content"));
                    assertThat(file.get("sha256")).isEqualTo(Hashes.sha256(content));
                    assertThat(file.get("size")).isEqualTo(content.length);
                });
        assertThat(jdbc.sql("""
                        select count(*)
                          from app.protocol p
                          join app.document d on d.id = p.document_id
                          join app.evidence_file e on e.id = p.evidence_id
                         where e.sha256 <> d.sha256
                        """).query(Long.class).single()).isZero();
        // What the read model says of a task, the engine says too.
        assertThat(jdbc.sql("""
                        select count(*)
                          from app.task t
                          join camunda.act_hi_taskinst h on h.id_ = t.task_id
                         where h.start_time_ at time zone :zone <> t.opened_at
                            or h.end_time_ at time zone :zone is distinct from t.closed_at
                        """)
                        .param("zone", ZoneId.systemDefault().getId())
                        .query(Long.class)
                        .single())
                .as("tasks that engine and list open or close at other moments")
                .isZero();
    }

    private static void noDateOfThePlay(JdbcClient jdbc) {
        List<String> forgotten = new ArrayList<>();
        for (String table : tables(jdbc)) {
            jdbc.sql("select t::text from " + table
                            + " t where regexp_replace(t::text, '\\\\x[0-9a-f]+', '', 'g') ~ :played limit 3")
                    .param("played", PLAYED)
                    .query(String.class)
                    .list()
                    .forEach(row -> forgotten.add(table + ": " + row.substring(0, Math.min(400, row.length()))));
        }
        assertThat(forgotten).isEmpty();
        assertThat(jdbc.sql("select content from app.document")
                        .query(byte[].class)
                        .list())
                .allSatisfy(file -> assertThat(PlainText.of(file)).doesNotContainPattern(PLAYED));
    }

    private static void nothingAfterTodayOrOnADayOff(JdbcClient jdbc, WorkingDays days, LocalDate today) {
        List<LocalDate> happened = jdbc.sql("""
                        select document_date from app.document
                        union select entry_date from app.register_entry
                        union select (occurred_at at time zone 'Asia/Tomsk')::date from app.audit_entry
                        """).query(LocalDate.class).list();
        assertThat(happened)
                .allSatisfy(day -> assertThat(day).isBefore(today))
                .filteredOn(day -> day.getMonthValue() != 5)
                .allMatch(days::isWorking);
    }

    private static void inTheMiddleOfItsWork(JdbcClient jdbc) {
        assertThat(count(jdbc, "app.task where closed_at is null and due_on < '2026-11-28'"))
                .isGreaterThan(20);
        assertThat(count(jdbc, "app.task where closed_at is null and due_on >= '2026-11-28'"))
                .isPositive();
        assertThat(count(jdbc, "app.campaign where closed_at is null and consolidated_at is null"))
                .isEqualTo(1);
        assertThat(count(jdbc, "app.campaign where consolidated_at is not null"))
                .isPositive();
        assertThat(count(jdbc, "app.recommendation")).isPositive();
        assertThat(count(jdbc, "app.notice where outcome is not null")).isGreaterThan(100);
        assertThat(count(jdbc, "app.mentoring_pair where active_from is not null"))
                .isPositive();
        assertThat(count(jdbc, "app.installation where demo_since is not null")).isEqualTo(1);
    }

    /** The region as it is restored on one day, in a transaction that is rolled back. */
    private final class Restored {
        private @Nullable Connection connection;
        private @Nullable JdbcClient jdbc;
        private @Nullable WorkingDays days;

        void restore(LocalDate today) throws Exception {
            Connection opened = database.dataSource().getConnection();
            connection = opened;
            opened.setAutoCommit(false);
            SingleConnectionDataSource same = new SingleConnectionDataSource(opened, true);
            Clock clock = Clock.fixed(Instant.parse(today + "T03:00:00Z"), ZoneOffset.UTC);
            WorkingDays calendar = WorkingDays.readFrom(same, clock);
            new RegionRestore(mock(DemoPlace.class), clock, REGION, "")
                    .restore(SnapshotIndex.read().orElseThrow(), opened, calendar, today);
            jdbc = JdbcClient.create(same);
            days = WorkingDays.readFrom(same, clock);
        }

        JdbcClient jdbc() {
            return Objects.requireNonNull(jdbc, "not restored");
        }

        WorkingDays days() {
            return Objects.requireNonNull(days, "not restored");
        }

        void close() {
            if (connection != null) {
                try (Connection open = connection) {
                    open.rollback();
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                         where schemaname in ('app', 'camunda')
                           and tablename not in ('flyway_schema_history', 'calendar_decree', 'calendar_transfer',
                                                 'school_holiday', 'school_holiday_year', 'act_ge_bytearray', 'act_ge_schema_log',
                                                 'paper_version')
                         order by 1
                        """).query(String.class).list();
    }

    private static long count(JdbcClient jdbc, String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static LocalDate dayOf(Object moment) {
        return LocalDate.ofInstant(((java.sql.Timestamp) moment).toInstant(), REGION);
    }
}
