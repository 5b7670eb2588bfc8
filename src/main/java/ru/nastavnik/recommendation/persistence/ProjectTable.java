package ru.nastavnik.recommendation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.recommendation.RecommendationRule;
import ru.nastavnik.recommendation.SupportProject;

/** The catalogue of projects and the rules of recommendations. */
@Repository
public class ProjectTable {
    private final JdbcClient jdbc;

    ProjectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SupportProject> all() {
        return jdbc.sql("""
                        select code, title, level, forms, link, source
                        from app.support_project
                        order by level, title, code
                        """)
                .query((row, number) -> new SupportProject(
                        row.getString("code"),
                        row.getString("title"),
                        SupportProject.Level.valueOf(row.getString("level")),
                        texts(row, "forms"),
                        row.getString("link"),
                        row.getString("source")))
                .list();
    }

    public List<RecommendationRule> rules() {
        return jdbc.sql("select code, form_code, text, projects from app.recommendation_rule order by code")
                .query((row, number) -> new RecommendationRule(
                        row.getString("code"),
                        row.getString("form_code"),
                        row.getString("text"),
                        texts(row, "projects")))
                .list();
    }

    public void add(SupportProject project, Instant at, UUID by) {
        jdbc.sql("""
                        insert into app.support_project
                            (code, title, level, forms, link, source, added_at, added_by)
                        values (:code, :title, :level, :forms, :link, :source, :at, :by)
                        """)
                .param("code", project.code())
                .param("title", project.title())
                .param("level", project.level().name())
                .param("forms", project.forms().toArray(String[]::new))
                .param("link", project.link())
                .param("source", project.source())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
