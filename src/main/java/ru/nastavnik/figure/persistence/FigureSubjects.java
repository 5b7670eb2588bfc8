package ru.nastavnik.figure.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.audit.SubjectNames;

/** Figures and who gave them, as the journal calls them; a collection is its figures. */
@Repository
class FigureSubjects implements SubjectNames {
    private final JdbcClient jdbc;

    FigureSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> nameOf(String type, String id) {
        return switch (type) {
            case "figure-set", "campaign" -> one("select title from app.figure_set where id = :id", id);
            case "submission" -> one("""
                select concat_ws(': ', coalesce(o.short_name, m.name), figures.title)
                from app.submission s
                join app.figure_set figures on figures.id = s.figure_set_id
                left join app.organization o on o.id = s.organization_id
                left join app.municipality m on m.id = s.municipality_id
                where s.id = :id
                """, id);
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
