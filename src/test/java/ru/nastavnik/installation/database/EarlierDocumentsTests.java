package ru.nastavnik.installation.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.NeighbourSchool;
import ru.nastavnik.support.OwnerConnection;

@ApplicationTest
@DisplayName("Documents that were registered before there was a search")
class EarlierDocumentsTests {
    @Autowired
    private NeighbourSchool schools;

    @Autowired
    private OwnerConnection database;

    @Test
    @DisplayName("are found by their words after the upgrade, those that name pupils in their school only")
    void upgraded() throws SQLException {
        DocumentId pairs = schools.furnish().the(DocumentId.class);
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from app.document_text");
            statement.execute("delete from app.personal_document_text");

            new V0293__document_texts().migrate(new Running(connection));

            assertThat(count(statement, "app.document_text where document_id = '" + pairs + "'"))
                    .isZero();
            assertThat(count(
                            statement,
                            "app.personal_document_text where document_id = '" + pairs
                                    + "' and words @@ to_tsquery('russian', 'закрепить')"))
                    .isEqualTo(1);
            assertThat(count(statement, "app.document_text") + count(statement, "app.personal_document_text"))
                    .isEqualTo(count(statement, "app.document"));
            connection.rollback();
        }
    }

    private static int count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    /** What Flyway gives a migration. */
    private record Running(Connection connection) implements Context {
        @Override
        public Configuration getConfiguration() {
            return new FluentConfiguration();
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
