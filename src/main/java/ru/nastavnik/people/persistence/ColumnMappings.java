package ru.nastavnik.people.persistence;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.Sheet;

/** What an organisation has said once about the columns of its lists from another system. */
@Repository
public class ColumnMappings {
    private final JdbcClient jdbc;

    ColumnMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Answers of(OrganizationId organization) {
        Map<String, String> choices = new HashMap<>();
        jdbc.sql("select question, choice from app.people_column_mapping where organization_id = :organization")
                .param("organization", organization.value())
                .query(row -> {
                    choices.put(row.getString("question"), row.getString("choice"));
                });
        return new Answers(choices);
    }

    /** Keeps the answers about columns; those about the rows of one file are not kept. */
    public void keep(OrganizationId organization, Answers answers) {
        answers.choices().forEach((question, choice) -> {
            if (question.startsWith(Sheet.COLUMN) || question.startsWith(Sheet.FOR_ALL)) {
                jdbc.sql("""
                                insert into app.people_column_mapping (organization_id, question, choice)
                                values (:organization, :question, :choice)
                                on conflict (organization_id, question) do update set choice = excluded.choice
                                """)
                        .param("organization", organization.value())
                        .param("question", question)
                        .param("choice", choice)
                        .update();
            }
        });
    }
}
