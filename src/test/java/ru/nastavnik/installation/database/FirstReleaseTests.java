package ru.nastavnik.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that was made before anything was released is refused with what to do, and left as it is. */
class FirstReleaseTests {
    @Test
    void aDatabaseOfBeforeIsRefusedInOneSentenceAndLeftAsItIs(@TempDir Path directory) {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(directory.resolve("pg"), TestPrograms.DIRECTORY, 0)) {
            var owner = new DriverManagerDataSource(server.url(), EmbeddedDatabase.OWNER, server.ownerPassword());
            migrateTo("0185", owner);
            JdbcClient jdbc = JdbcClient.create(owner);
            jdbc.sql("""
                            insert into app.account (id, login, password_hash, password_change_required, surname,
                                                     given_name, gender, created_at)
                            values (gen_random_uuid(), 'svetlova', 'none', false, 'Светлова', 'Анна', 'FEMALE', now())
                            """).update();

            assertThatThrownBy(() -> Migrations.run(owner, EmbeddedDatabase.APPLICATION))
                    .isInstanceOfSatisfying(
                            DatabaseStartException.class,
                            refused -> assertThat(refused.action()).contains("nastavnik.database.url"))
                    .hasMessageContaining("до первого выпуска");

            assertThat(jdbc.sql("select max(version) from app.flyway_schema_history where success")
                            .query(String.class)
                            .single())
                    .isEqualTo("0185");
        }
    }

    @Test
    void anEmptyDatabaseAndOneOfTheReleaseAreMigrated(@TempDir Path directory) {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(directory.resolve("pg"), TestPrograms.DIRECTORY, 0)) {
            var owner = new DriverManagerDataSource(server.url(), EmbeddedDatabase.OWNER, server.ownerPassword());
            Migrations.run(owner, EmbeddedDatabase.APPLICATION);
            Migrations.run(owner, EmbeddedDatabase.APPLICATION);

            assertThat(JdbcClient.create(owner)
                            .sql("select count(*) from app.roadmap")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aFirstStartThatWasBrokenOffGoesOn(@TempDir Path directory) {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(directory.resolve("pg"), TestPrograms.DIRECTORY, 0)) {
            var owner = new DriverManagerDataSource(server.url(), EmbeddedDatabase.OWNER, server.ownerPassword());
            migrateTo("0120", owner);

            Migrations.run(owner, EmbeddedDatabase.APPLICATION);

            assertThat(JdbcClient.create(owner)
                            .sql("select count(*) from app.step_files")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static void migrateTo(String version, DriverManagerDataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db")
                .defaultSchema("app")
                .schemas("app")
                .placeholders(Map.of("applicationRole", EmbeddedDatabase.APPLICATION))
                .javaMigrations(new V0002__workflow_engine_tables())
                .target(version)
                .load()
                .migrate();
    }
}
