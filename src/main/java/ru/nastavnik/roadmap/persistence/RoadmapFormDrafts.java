package ru.nastavnik.roadmap.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RoadmapTemplateId;
import ru.nastavnik.roadmap.StepWording;
import ru.nastavnik.roadmap.UsualTerm;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Ids;

/** Writes drafts of roadmap forms. Every statement names the state, so that an approved version cannot change. */
@Repository
public class RoadmapFormDrafts {
    private final JdbcClient jdbc;

    RoadmapFormDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RoadmapTemplateId copy(RoadmapTemplate from, LocalDate effectiveFrom) {
        RoadmapTemplateId id = new RoadmapTemplateId(Ids.next());
        jdbc.sql("""
                        insert into app.roadmap_template (id, kind, version_number, title, effective_from, state)
                        values (:id, :kind, :number, :title, :effectiveFrom, 'DRAFT')
                        """)
                .param("id", id.value())
                .param("kind", from.kind().name())
                .param("number", from.number() + 1)
                .param("title", from.title())
                .param("effectiveFrom", effectiveFrom)
                .update();
        jdbc.sql("""
                        insert into app.roadmap_template_step
                            (template_id, no, stage, title, title_in_source, kind, depends_on, done_per, collects_consent,
                             consent_gate, recurring, responsible_role, output, point, usual_from, usual_to)
                        select :id, no, stage, title, title_in_source, kind, depends_on, done_per, collects_consent,
                               consent_gate, recurring, responsible_role, output, point, usual_from, usual_to
                        from app.roadmap_template_step
                        where template_id = :from
                        """).param("id", id.value()).param("from", from.id().value()).update();
        return id;
    }

    public int version(RoadmapTemplateId id) {
        return jdbc.sql("select version from app.roadmap_template where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** @throws ConflictException if the draft was changed or approved meanwhile */
    public void save(RoadmapTemplateId id, int seenVersion, String title, List<StepWording> steps) {
        requireOne(jdbc.sql("""
                        update app.roadmap_template
                        set title = :title, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("id", id.value())
                .param("title", title)
                .param("version", seenVersion)
                .update());
        for (StepWording step : steps) {
            UsualTerm term = step.usualTerm();
            jdbc.sql("""
                            update app.roadmap_template_step
                            set title = :title, output = :output, usual_from = :from, usual_to = :to
                            where template_id = :id and no = :no
                            """)
                    .param("id", id.value())
                    .param("no", step.no())
                    .param("title", step.title())
                    .param("output", step.output())
                    .param("from", text(term == null ? null : term.from()), java.sql.Types.VARCHAR)
                    .param("to", text(term == null ? null : term.to()), java.sql.Types.VARCHAR)
                    .update();
        }
    }

    /** @throws ConflictException if the draft was changed or approved meanwhile */
    public void approve(RoadmapTemplateId id, int seenVersion, LocalDate effectiveFrom, AccountId by, Instant at) {
        requireOne(jdbc.sql("""
                        update app.roadmap_template
                        set state = 'APPROVED', effective_from = :effectiveFrom, approved_by = :by, approved_at = :at,
                            version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("id", id.value())
                .param("effectiveFrom", effectiveFrom)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("version", seenVersion)
                .update());
    }

    /** @throws ConflictException if it was approved meanwhile */
    public void delete(RoadmapTemplateId id) {
        jdbc.sql("""
                        delete from app.roadmap_template_step s
                        using app.roadmap_template t
                        where t.id = s.template_id and t.id = :id and t.state = 'DRAFT'
                        """).param("id", id.value()).update();
        requireOne(jdbc.sql("delete from app.roadmap_template where id = :id and state = 'DRAFT'")
                .param("id", id.value())
                .update());
    }

    /** As the column keeps a day of the year: 09-01. */
    private static @Nullable String text(@Nullable MonthDay day) {
        return day == null ? null : day.toString().substring(2);
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new ConflictException("Форму только что изменил или утвердил кто-то другой."
                    + " Введённое вами осталось на экране, но не сохранено: обновите страницу и повторите.");
        }
    }
}
