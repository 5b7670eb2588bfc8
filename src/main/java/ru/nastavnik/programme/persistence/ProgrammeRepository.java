package ru.nastavnik.programme.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.LayoutId;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Section;
import ru.nastavnik.programme.domain.Programme;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

/** Stores the programmes of organisations. */
@Repository
public class ProgrammeRepository {
    private static final String SELECT = """
        select p.id, p.organization_id, p.launch_id, p.layout_id, p.state, p.opened_at, p.in_force_since, p.version
        from app.programme p
        """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ProgrammeRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public Optional<Programme> find(ProgrammeId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::programme)
                .optional();
    }

    public Optional<Programme> find(OrganizationId organization, UUID launch) {
        return jdbc.sql(SELECT + "where organization_id = :organization and launch_id = :launch")
                .param("organization", organization.value())
                .param("launch", launch)
                .query(this::programme)
                .optional();
    }

    /** Those under a launch that the director has approved and nobody has returned since. */
    public List<Programme> approved(UUID launch) {
        return jdbc.sql(SELECT + "where launch_id = :launch and state in ('AGREEMENT', 'ACCEPTED')")
                .param("launch", launch)
                .query(this::programme)
                .list();
    }

    /** The organisation's programmes, the newest first. */
    public List<Programme> of(OrganizationId organization) {
        return jdbc.sql(SELECT + """
            where organization_id = :organization
            order by opened_at desc
            """)
                .param("organization", organization.value())
                .query(this::programme)
                .list();
    }

    /** The forms that the organisation's newest programme in force keeps; none while it has no such programme. */
    public List<ChosenForm> keptForms(OrganizationId organization) {
        return jdbc.sql("""
            select form_code, title, role_models
            from app.programme_form
            where programme_id = (select id
                                  from app.programme
                                  where organization_id = :organization and in_force_since is not null
                                  order by opened_at desc
                                  limit 1)
            order by position
            """)
                .param("organization", organization.value())
                .query(ProgrammeRepository::form)
                .list();
    }

    /** What a task about the programme is called by: its organisation's short name and the day it was opened. */
    public Optional<NamedProgramme> named(ProgrammeId id) {
        return jdbc.sql("""
            select o.short_name, p.opened_at
            from app.programme p
            join app.organization o on o.id = p.organization_id
            where p.id = :id
            """)
                .param("id", id.value())
                .query((row, number) -> new NamedProgramme(
                        row.getString("short_name"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The organisation's short name and when the programme was opened. */
    public record NamedProgramme(String organization, Instant openedAt) {}

    /** The registered document of the last version in force. */
    public Optional<DocumentId> document(ProgrammeId id) {
        return jdbc.sql("select document_id from app.programme where id = :id and document_id is not null")
                .param("id", id.value())
                .query((row, number) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .optional();
    }

    /** Whether the order of that round of approval is registered. */
    public boolean isRegistered(ProgrammeId id, int round) {
        return jdbc.sql("select 1 from app.programme where id = :id and document_round = :round")
                .param("id", id.value())
                .param("round", round)
                .query((row, number) -> number)
                .optional()
                .isPresent();
    }

    /** The order of a round of approval. */
    public void setDocument(ProgrammeId id, DocumentId document, int round) {
        jdbc.sql("update app.programme set document_id = :document, document_round = :round where id = :id")
                .param("id", id.value())
                .param("document", document.value())
                .param("round", round)
                .update();
    }

    public void insert(Programme programme) {
        jdbc.sql("""
            insert into app.programme (id, organization_id, launch_id, layout_id, state, opened_at, version)
            values (:id, :organization, :launch, :layout, :state, :openedAt, 0)
            """)
                .param("id", programme.id().value())
                .param("organization", programme.organization().value())
                .param("launch", programme.launch())
                .param("layout", programme.layout().value())
                .param("state", programme.state().name())
                .param("openedAt", timestamp(programme.openedAt()))
                .update();
        insertContent(programme);
    }

    /** @throws ConflictException if somebody else changed the programme since it was read */
    public void update(Programme programme) {
        updateState(programme);
        deleteContent(programme.id());
        insertContent(programme);
    }

    /** The same for a change of state alone, which leaves forms and texts as they are. */
    public void updateState(Programme programme) {
        int updated = jdbc.sql("""
            update app.programme
            set state = :state, in_force_since = :inForceSince, version = version + 1
            where id = :id and version = :version
            """)
                .param("id", programme.id().value())
                .param("state", programme.state().name())
                .param("inForceSince", timestamp(programme.inForceSince()))
                .param("version", programme.version())
                .update();
        if (updated == 0) {
            throw new ConflictException("Программу только что изменил другой человек. Ваши изменения остались"
                    + " на экране, но не сохранены: обновите страницу и повторите.");
        }
    }

    private void deleteContent(ProgrammeId programme) {
        jdbc.sql("delete from app.programme_form where programme_id = :id")
                .param("id", programme.value())
                .update();
        jdbc.sql("delete from app.programme_section where programme_id = :id")
                .param("id", programme.value())
                .update();
    }

    private void insertContent(Programme programme) {
        UUID id = programme.id().value();
        List<ChosenForm> forms = programme.forms();
        template.batchUpdate(
                """
                insert into app.programme_form (programme_id, position, form_code, title, role_models)
                values (?, ?, ?, ?, ?)
                """, IntStream.range(0, forms.size()).boxed().toList(), Math.max(1, forms.size()), (row, index) -> {
                    ChosenForm form = forms.get(index);
                    row.setObject(1, id);
                    row.setInt(2, index + 1);
                    row.setString(3, form.code());
                    row.setString(4, form.title());
                    row.setObject(5, form.roleModels().toArray(String[]::new));
                });
        List<Section> sections = programme.sections();
        jdbc.sql("""
            insert into app.programme_section (programme_id, position, code, title, body)
            select :programme, entry.position, entry.code, entry.title, entry.body
            from unnest(:codes::text[], :titles::text[], :bodies::text[])
                 with ordinality as entry(code, title, body, position)
            """)
                .param("programme", id)
                .param("codes", sections.stream().map(Section::code).toArray(String[]::new))
                .param("titles", sections.stream().map(Section::title).toArray(String[]::new))
                .param("bodies", sections.stream().map(Section::body).toArray(String[]::new))
                .update();
    }

    private Programme programme(ResultSet row, int number) throws SQLException {
        ProgrammeId id = new ProgrammeId(row.getObject("id", UUID.class));
        OffsetDateTime inForceSince = row.getObject("in_force_since", OffsetDateTime.class);
        return new Programme(
                id,
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getObject("launch_id", UUID.class),
                new LayoutId(row.getObject("layout_id", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                ReviewState.valueOf(row.getString("state")),
                inForceSince == null ? null : inForceSince.toInstant(),
                forms(id),
                sections(id),
                row.getInt("version"));
    }

    private List<ChosenForm> forms(ProgrammeId programme) {
        return jdbc.sql("""
            select form_code, title, role_models
            from app.programme_form
            where programme_id = :programme
            order by position
            """)
                .param("programme", programme.value())
                .query(ProgrammeRepository::form)
                .list();
    }

    private static ChosenForm form(ResultSet row, int number) throws SQLException {
        return new ChosenForm(row.getString("form_code"), row.getString("title"), Arrays.asList((String[])
                row.getArray("role_models").getArray()));
    }

    private List<Section> sections(ProgrammeId programme) {
        return jdbc.sql("""
            select code, title, body
            from app.programme_section
            where programme_id = :programme
            order by position
            """)
                .param("programme", programme.value())
                .query((row, number) ->
                        new Section(row.getString("code"), row.getString("title"), row.getString("body")))
                .list();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
