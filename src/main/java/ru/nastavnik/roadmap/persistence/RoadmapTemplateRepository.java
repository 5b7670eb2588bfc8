package ru.nastavnik.roadmap.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.roadmap.ConsentScope;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RoadmapTemplateId;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.UsualTerm;

/** Reads template versions with their steps. */
@Repository
public class RoadmapTemplateRepository {
    private final JdbcClient jdbc;

    RoadmapTemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RoadmapTemplate> find(RoadmapTemplateId id) {
        return jdbc.sql("""
                        select id, kind, version_number, title, effective_from, state
                        from app.roadmap_template
                        where id = :id
                        """).param("id", id.value()).query(this::template).optional();
    }

    public List<RoadmapTemplate> ofKind(RoadmapKind kind) {
        return jdbc.sql("""
                        select id, kind, version_number, title, effective_from, state
                        from app.roadmap_template
                        where kind = :kind
                        order by version_number desc
                        """).param("kind", kind.name()).query(this::template).list();
    }

    private RoadmapTemplate template(ResultSet row, int number) throws SQLException {
        RoadmapTemplateId id = new RoadmapTemplateId(row.getObject("id", UUID.class));
        return new RoadmapTemplate(
                id,
                RoadmapKind.valueOf(row.getString("kind")),
                row.getInt("version_number"),
                row.getString("title"),
                row.getObject("effective_from", LocalDate.class),
                "APPROVED".equals(row.getString("state")),
                steps(id));
    }

    private List<StepDefinition> steps(RoadmapTemplateId template) {
        return jdbc.sql("""
                        select no, stage, title, kind, depends_on, done_per, collects_consent, consent_gate, recurring,
                               responsible_role, output, point, usual_from, usual_to
                        from app.roadmap_template_step
                        where template_id = :template
                        order by no
                        """)
                .param("template", template.value())
                .query(RoadmapTemplateRepository::step)
                .list();
    }

    private static StepDefinition step(ResultSet row, int number) throws SQLException {
        return new StepDefinition(
                row.getInt("no"),
                Stage.valueOf(row.getString("stage")),
                row.getString("title"),
                StepKind.ofCode(row.getString("kind")),
                numbers(row.getArray("depends_on")),
                DonePer.valueOf(row.getString("done_per")),
                consent(row.getString("collects_consent")),
                consent(row.getString("consent_gate")),
                row.getBoolean("recurring"),
                Role.valueOf(row.getString("responsible_role")),
                row.getString("output"),
                row.getString("point"),
                usualTerm(row.getString("usual_from"), row.getString("usual_to")));
    }

    private static @Nullable UsualTerm usualTerm(@Nullable String from, @Nullable String to) {
        return from == null || to == null
                ? null
                : new UsualTerm(MonthDay.parse("--" + from), MonthDay.parse("--" + to));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    private static @Nullable ConsentScope consent(@Nullable String value) {
        return value == null ? null : ConsentScope.valueOf(value);
    }
}
