package ru.nastavnik.report.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.audit.SubjectNames;

/** Issued reports and sheets, as the journal calls them. */
@Repository
class ReportSubjects implements SubjectNames {
    private final JdbcClient jdbc;

    ReportSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> nameOf(String type, String id) {
        return switch (type) {
            case "report-issue" ->
                one(
                        "select '№ ' || sequence || '/' || year || ' «' || title || '»' from app.report_issue where id"
                                + " = :id",
                        id);
            case "federal-sheet" -> one("select '«' || title || '»' from app.federal_sheet where id = :id", id);
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
