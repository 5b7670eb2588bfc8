package ru.nastavnik.document.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;

@ApplicationTest
@DisplayName("The words of documents")
class DocumentTextsTests {
    @Autowired
    private OwnerConnection database;

    @Test
    @DisplayName("are marked in the letters of the document")
    void marks() {
        assertThat(DocumentTexts.marked("\uE000освободить\uE001 петренко", "Освободить Петренко"))
                .isEqualTo("\uE000Освободить\uE001 Петренко");
        assertThat(DocumentTexts.marked("\uE000ежик\uE001 и", "Ёжик")).isEqualTo("\uE000Ёжик\uE001");
    }

    @Test
    @DisplayName("of a region's four thousand papers are found by their index")
    void byIndex() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into app.document (id, owner_id, kind, register, year, number, document_date, subject,
                                              personal, content, sha256, registered_at)
                    select gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'CURATOR_ORDER', 'ORDERS', 2026,
                           n::text, date '2026-09-01', 'Проверка', false, ''::bytea, repeat('0', 64), now()
                      from generate_series(1, 4000) n
                    """);
            statement.execute("""
                    insert into app.document_text (document_id, body)
                    select id, 'Приказ о назначении куратора ' || number || repeat(' наставничество школы', 40)
                      from app.document where owner_id = '00000000-0000-0000-0000-000000000001'
                    """);
            statement.execute("analyze app.document_text");
            statement.execute(
                    "select set_config('nastavnik.scope', 'test', true), set_config('nastavnik.organization', '', true)");
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = statement.executeQuery("explain select document_id from "
                    + DocumentTexts.fittingTyped().replace(":words", "'Константинопольскую'") + " found")) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            connection.rollback();

            assertThat(plan.toString()).contains("document_text_by_words").doesNotContain("Seq Scan on document_text");
        }
    }
}
