package ru.nastavnik.definition.persistence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.audit.SubjectNames;

/** Forms of collection and of report, as the journal calls them. */
@Repository
class DefinitionSubjects implements SubjectNames {
    private final JdbcClient jdbc;

    DefinitionSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> nameOf(String type, String id) {
        return switch (type) {
            case "monitoring-definition" ->
                one(
                        "select '«' || title || '»' from app.monitoring_definition where code = :id order by version"
                                + " desc limit 1",
                        id);
            default -> Optional.empty();
        };
    }

    private Optional<String> one(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(String.class).optional();
    }
}
