package ru.nastavnik.programme.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.programme.LayoutId;
import ru.nastavnik.programme.ProgrammeLayout;
import ru.nastavnik.programme.Section;
import ru.nastavnik.shared.ConflictException;

/** Stores versions of the programme's layout. */
@Repository
public class ProgrammeLayoutRepository {
    private final JdbcClient jdbc;

    ProgrammeLayoutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ProgrammeLayout> find(LayoutId id) {
        return jdbc.sql("""
                        select id, version_number, title, state, effective_from, version
                        from app.programme_layout
                        where id = :id
                        """).param("id", id.value()).query(this::layout).optional();
    }

    /** All versions, the newest first. */
    public List<ProgrammeLayout> all() {
        return jdbc.sql("""
                        select id, version_number, title, state, effective_from, version
                        from app.programme_layout
                        order by version_number desc
                        """).query(this::layout).list();
    }

    /** Stores a new draft version. */
    public void insert(ProgrammeLayout layout) {
        jdbc.sql("""
                        insert into app.programme_layout (id, version_number, title, state, version)
                        values (:id, :number, :title, 'DRAFT', 0)
                        """)
                .param("id", layout.id().value())
                .param("number", layout.number())
                .param("title", layout.title())
                .update();
        writeSections(layout.id(), layout.sections());
    }

    /** @throws ConflictException if the draft was changed or approved meanwhile */
    public void updateDraft(LayoutId id, String title, List<Section> sections, int seenVersion) {
        int updated = jdbc.sql("""
                        update app.programme_layout
                        set title = :title, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("id", id.value())
                .param("title", title)
                .param("version", seenVersion)
                .update();
        requireUpdated(updated);
        writeSections(id, sections);
    }

    /** @throws ConflictException if the draft was changed or approved meanwhile */
    public void approve(LayoutId id, LocalDate effectiveFrom, AccountId by, Instant at, int seenVersion) {
        int updated = jdbc.sql("""
                        update app.programme_layout
                        set state = 'APPROVED', effective_from = :effectiveFrom, approved_by = :by, approved_at = :at,
                            version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("id", id.value())
                .param("effectiveFrom", effectiveFrom)
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("version", seenVersion)
                .update();
        requireUpdated(updated);
    }

    private static void requireUpdated(int updated) {
        if (updated == 0) {
            throw new ConflictException("Макет только что изменил или утвердил кто-то другой."
                    + " Введённое вами осталось на экране, но не сохранено: обновите страницу и повторите.");
        }
    }

    private void writeSections(LayoutId id, List<Section> sections) {
        jdbc.sql("delete from app.programme_layout_section where layout_id = :id")
                .param("id", id.value())
                .update();
        for (int position = 0; position < sections.size(); position++) {
            Section section = sections.get(position);
            jdbc.sql("""
                            insert into app.programme_layout_section (layout_id, position, code, title, body)
                            values (:layout, :position, :code, :title, :body)
                            """)
                    .param("layout", id.value())
                    .param("position", position + 1)
                    .param("code", section.code())
                    .param("title", section.title())
                    .param("body", section.body())
                    .update();
        }
    }

    private ProgrammeLayout layout(ResultSet row, int number) throws SQLException {
        LayoutId id = new LayoutId(row.getObject("id", UUID.class));
        return new ProgrammeLayout(
                id,
                row.getInt("version_number"),
                row.getString("title"),
                "APPROVED".equals(row.getString("state")),
                row.getObject("effective_from", LocalDate.class),
                sections(id),
                row.getInt("version"));
    }

    private List<Section> sections(LayoutId layout) {
        return jdbc.sql("""
                        select code, title, body
                        from app.programme_layout_section
                        where layout_id = :layout
                        order by position
                        """)
                .param("layout", layout.value())
                .query((row, number) ->
                        new Section(row.getString("code"), row.getString("title"), row.getString("body")))
                .list();
    }
}
