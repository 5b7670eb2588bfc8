package ru.nastavnik.installation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.installation.BackupCommand;
import ru.nastavnik.installation.database.DatabaseProperties;
import ru.nastavnik.installation.database.Migrations;
import ru.nastavnik.installation.database.OwnerAccess;
import ru.nastavnik.installation.database.TestPrograms;

/** The two commands as an administrator gives them, on two embedded databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupAndRestoreTests {
    private static final UUID ACCOUNT = UUID.randomUUID();

    private Path home;
    private Path file;
    private Installation original;

    @BeforeAll
    void backUpAnInstallation(@TempDir Path directory) throws IOException {
        home = directory;
        file = home.resolve("copies").resolve("nastavnik.zip");
        original = new Installation(home.resolve("original"));
        try (OwnerAccess database = original.open()) {
            Migrations.run(database.dataSource(), database.applicationRole());
            fill(JdbcClient.create(database.dataSource()));
        }
        assertThat(BackupCommand.run(original.arguments("--backup=" + file))).isZero();
    }

    @Test
    void everyRowComesBackAndTheRulesOfTheTablesHoldAgain() throws IOException {
        Installation restored = new Installation(home.resolve("restored"));

        assertThat(BackupCommand.run(restored.arguments("--restore=" + file))).isZero();

        Map<String, Long> before;
        try (OwnerAccess database = original.open()) {
            before = original.rowsPerTable(database);
        }
        try (OwnerAccess database = restored.open()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            Map<String, Long> after = restored.rowsPerTable(database);
            // The original has noted the backup itself.
            assertThat(before.remove("app.backup_run")).isEqualTo(1);
            assertThat(after.remove("app.backup_run")).isZero();
            assertThat(after).isEqualTo(before);
            assertThat(jdbc.sql("select patronymic from app.account")
                            .query(String.class)
                            .single())
                    .isEqualTo("Ю\\рьевна\tс\nпереносом");
            assertThatThrownBy(() -> jdbc.sql("delete from app.audit_entry").update())
                    .hasStackTraceContaining("append-only");
            assertThatThrownBy(() -> jdbc.sql("delete from app.account").update())
                    .hasStackTraceContaining("foreign key");
        }
    }

    /** Each person is written together with a post; a copy torn in the middle would hold one without the other. */
    @Test
    void aCopyMadeWhilePeopleWorkHoldsOneMomentAndKeepsNobodyWaiting() throws Exception {
        Installation busy = new Installation(home.resolve("busy"));
        Path copy = home.resolve("copies").resolve("busy.zip");
        try (OwnerAccess database = busy.open()) {
            Migrations.run(database.dataSource(), database.applicationRole());
            AtomicInteger written = new AtomicInteger();
            AtomicBoolean enough = new AtomicBoolean();
            ExecutorService work = Executors.newSingleThreadExecutor();
            try {
                Future<?> writer = work.submit(() -> write(database, written, enough));
                while (written.get() < 20) {
                    Thread.onSpinWait();
                }
                int before = written.get();
                assertThat(BackupCommand.run(busy.arguments("--backup=" + copy)))
                        .isZero();
                assertThat(written.get()).as("the work went on").isGreaterThan(before);
                enough.set(true);
                writer.get();
            } finally {
                enough.set(true);
                work.shutdown();
            }
        }

        Installation restored = new Installation(home.resolve("busy-restored"));
        assertThat(BackupCommand.run(restored.arguments("--restore=" + copy))).isZero();
        try (OwnerAccess database = restored.open()) {
            Map<String, Long> rows = restored.rowsPerTable(database);
            assertThat(rows.get("app.account")).isGreaterThanOrEqualTo(20).isEqualTo(rows.get("app.post"));
        }
    }

    private static void write(OwnerAccess database, AtomicInteger written, AtomicBoolean enough) {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        while (!enough.get()) {
            // One statement is one transaction.
            jdbc.sql("""
                            with person as (
                                insert into app.account (id, login, password_hash, password_change_required, surname,
                                                         given_name, gender, created_at)
                                values (:id, 'person-' || :id, 'none', false, 'Светлова', 'Анна', 'FEMALE', now())
                                returning id
                            )
                            insert into app.post (id, account_id, role, title, valid_from)
                            select gen_random_uuid(), id, 'ADMINISTRATOR', 'администратор', '2026-09-01' from person
                            """).param("id", UUID.randomUUID()).update();
            written.incrementAndGet();
        }
    }

    @Test
    void aDatabaseWithDataIsNeverOverwritten() {
        assertThat(BackupCommand.run(original.arguments("--restore=" + file))).isEqualTo(1);
    }

    @Test
    void anEarlierCopyIsNeverReplaced() throws IOException {
        long size = Files.size(file);

        assertThat(BackupCommand.run(original.arguments("--backup=" + file))).isEqualTo(1);

        assertThat(Files.size(file)).isEqualTo(size);
        assertThat(home.resolve("copies")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedFileLeavesTheDatabaseEmpty() throws IOException {
        Path damaged = home.resolve("damaged.zip");
        Files.copy(file, damaged);
        try (FileSystem zip = FileSystems.newFileSystem(damaged)) {
            Path part = zip.getPath("tables/app.account.copy");
            Files.writeString(part, Files.readString(part).replace("Светлова", "Чужакова"));
        }
        Installation restored = new Installation(home.resolve("damaged"));

        assertThat(BackupCommand.run(restored.arguments("--restore=" + damaged)))
                .isEqualTo(1);

        try (OwnerAccess database = restored.open()) {
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select count(*) from app.account")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into app.account (id, login, password_hash, password_change_required, surname, given_name,
                                                 patronymic, gender, created_at)
                        values (:id, 'svetlova', '{bcrypt}x', false, 'Светлова', 'Анна', :patronymic, 'FEMALE', now())
                        """)
                .param("id", ACCOUNT)
                .param("patronymic", "Ю\\рьевна\tс\nпереносом")
                .update();
        jdbc.sql("""
                        insert into app.post (id, account_id, role, title, valid_from)
                        values (:id, :account, 'ADMINISTRATOR', 'администратор', '2026-09-01')
                        """).param("id", UUID.randomUUID()).param("account", ACCOUNT).update();
        jdbc.sql("""
                        insert into app.audit_entry (id, occurred_at, scope, action, subject_type, subject_id)
                        values (:id, now(), 'test', 'test.made', 'test', '1')
                        """).param("id", UUID.randomUUID()).update();
        jdbc.sql("insert into camunda.act_re_deployment (id_, name_, deploy_time_) values ('1', 'processes', now())")
                .update();
        jdbc.sql("""
                        insert into camunda.act_ge_bytearray (id_, name_, deployment_id_, bytes_)
                        values ('2', 'a.bpmn', '1', '\\x00ff0a0d5c'::bytea)
                        """).update();
    }

    /** A data directory with a port, as given on the command line. */
    private static final class Installation {
        private final Path directory;
        private final int port;

        Installation(Path directory) throws IOException {
            this.directory = directory.resolve("pg");
            try (ServerSocket socket = new ServerSocket(0)) {
                this.port = socket.getLocalPort();
            }
        }

        OwnerAccess open() {
            return OwnerAccess.open(
                    new DatabaseProperties("", "", "", "", "", directory, TestPrograms.DIRECTORY, port, 4));
        }

        String[] arguments(String command) {
            return List.of(
                            "--nastavnik.database.directory=" + directory,
                            "--nastavnik.database.programs=" + TestPrograms.DIRECTORY,
                            "--nastavnik.database.port=" + port,
                            "--nastavnik.database.url=",
                            command)
                    .toArray(String[]::new);
        }

        Map<String, Long> rowsPerTable(OwnerAccess database) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            return jdbc.sql("""
                            select format('%I.%I', schemaname, tablename) from pg_tables
                             where schemaname in ('app', 'camunda') and tablename <> 'flyway_schema_history'
                            """).query(String.class).list().stream()
                    .collect(Collectors.toMap(
                            table -> table,
                            table -> jdbc.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()));
        }
    }
}
