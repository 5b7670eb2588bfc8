package ru.nastavnik.load.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.audit.SubjectNames;

/** Loaded files, as the journal calls them. */
@Repository
class LoadSubjects implements SubjectNames {
    private final JdbcClient jdbc;

    LoadSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> nameOf(String type, String id) {
        return switch (type) {
            case "monitoring-load" -> one("select '«' || file_name || '»' from app.monitoring_load where id = :id", id);
            default -> Optional.empty();
        };
    }

    private Optional<String> one(String sql, String id) {
        return SubjectNames.isId(id)
                ? jdbc.sql(sql)
                        .param("id", UUID.fromString(id))
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }
}
