package ru.nastavnik.installation.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables by the engine's own scripts, in a schema of their own, so that the application's role
 * needs no right to create tables. A later engine brings its own upgrade scripts, to be run by a later migration.
 */
@Component
class V0002__workflow_engine_tables extends BaseJavaMigration {
    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path to camunda");
            for (String part : PARTS) {
                ScriptUtils.executeSqlScript(
                        connection, new EncodedResource(new ClassPathResource(SCRIPTS + part + ".sql")));
            }
            statement.execute("set local search_path to app");
        }
    }
}
