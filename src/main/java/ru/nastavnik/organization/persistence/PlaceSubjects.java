package ru.nastavnik.organization.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.audit.SubjectNames;

/** Organisations and municipalities, as the journal calls them. */
@Repository
class PlaceSubjects implements SubjectNames {
    private final JdbcClient jdbc;

    PlaceSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> nameOf(String type, String id) {
        return switch (type) {
            case "organization" -> one("select short_name from app.organization where id = :id", id);
            case "municipality" -> one("select name from app.municipality where id = :id", id);
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
