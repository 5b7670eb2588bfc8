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

    /** The rules as they are now, by form. */
    public List<RecommendationRule> rules() {
        return jdbc.sql("""
                        select *
                          from (select distinct on (code) code, form_code, text, projects, version, active
                                  from app.recommendation_rule
                                 order by code, version desc) newest
                         order by form_code, code
                        """).query(ProjectTable::rule).list();
    }

    /** A rule's versions, the newest first. */
    public List<RecommendationRule> versions(String code) {
        return jdbc.sql("""
                        select code, form_code, text, projects, version, active
                          from app.recommendation_rule
                         where code = :code
                         order by version desc
                        """).param("code", code).query(ProjectTable::rule).list();
    }

    /** Adds a version. */
    public void add(RecommendationRule rule, Instant at, UUID by) {
        jdbc.sql("""
                        insert into app.recommendation_rule
                            (code, form_code, text, projects, version, active, set_at, set_by)
                        values (:code, :form, :text, :projects, :version, :active, :at, :by)
                        """)
                .param("code", rule.code())
                .param("form", rule.form())
                .param("text", rule.text())
                .param("projects", rule.projects().toArray(String[]::new))
                .param("version", rule.version())
                .param("active", rule.active())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Two people must not make a rule for one form each: whoever comes second waits for the end of the transaction. */
    public void lockRules() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('recommendation_rule'))")
                .query((row, number) -> 0)
                .list();
    }

    private static RecommendationRule rule(ResultSet row, int number) throws SQLException {
        return new RecommendationRule(
                row.getString("code"),
                row.getString("form_code"),
                row.getString("text"),
                texts(row, "projects"),
                row.getInt("version"),
                row.getBoolean("active"));
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
