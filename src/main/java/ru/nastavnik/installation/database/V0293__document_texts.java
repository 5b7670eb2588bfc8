package ru.nastavnik.installation.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentWords;

/** Takes the words out of documents that were registered before the search knew them. */
@Component
class V0293__document_texts extends BaseJavaMigration {
    private static final Logger LOG = LoggerFactory.getLogger(V0293__document_texts.class);
    private static final int AT_ONCE = 20;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement documents = connection.createStatement();
                PreparedStatement common =
                        connection.prepareStatement("insert into app.document_text (document_id, body) values (?, ?)");
                PreparedStatement personal = connection.prepareStatement("""
                        insert into app.personal_document_text (document_id, body, organization_id) values (?, ?, ?)
                        """)) {
            documents.setFetchSize(AT_ONCE);
            try (ResultSet row =
                    documents.executeQuery("select id, personal, organization_id, content from app.document")) {
                while (row.next()) {
                    boolean names = row.getBoolean("personal");
                    PreparedStatement insert = names ? personal : common;
                    UUID id = row.getObject("id", UUID.class);
                    insert.setObject(1, id);
                    insert.setString(2, text(id, row.getBytes("content")));
                    if (names) {
                        insert.setObject(3, row.getObject("organization_id", UUID.class));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    /** A file that cannot be read is found by its number and date, not by its words. */
    private static String text(UUID id, byte[] docx) {
        try {
            return DocumentWords.of(docx);
        } catch (RuntimeException unreadable) {
            LOG.warn("No words of document {}", id, unreadable);
            return "";
        }
    }
}
