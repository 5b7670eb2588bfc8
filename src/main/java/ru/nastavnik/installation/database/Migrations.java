package ru.nastavnik.installation.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The same migrations as at the start of the application, for commands that run without it. */
public final class Migrations {
    private Migrations() {}

    /** @throws DatabaseStartException if the database was made before the first release */
    public static void run(DataSource owner, String applicationRole) {
        Flyway flyway = Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db")
                .defaultSchema("app")
                .schemas("app")
                .placeholders(Map.of("applicationRole", applicationRole))
                .javaMigrations(new V0002__workflow_engine_tables(), new V0293__document_texts())
                .load();
        FirstRelease.refuseEarlier(flyway);
        flyway.migrate();
    }
}
