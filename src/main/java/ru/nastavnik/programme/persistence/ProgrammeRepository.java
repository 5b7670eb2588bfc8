package ru.nastavnik.programme.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
    /** Programmes with their forms and sections in one statement: a decision on a paper reads it several times. */
    private static final String SELECT = """
        with chosen as (select * from app.programme where %s)
        select 1 as part, id, organization_id, launch_id, layout_id, state, opened_at, in_force_since, version,
               0 as position, null as code, null as title, null as body, cast(null as text[]) as role_models
        from chosen
        union all
        select 2, chosen.id, null, null, null, null, chosen.opened_at, null, null,
               form.position, form.form_code, form.title, null, form.role_models
        from chosen
        join app.programme_form form on form.programme_id = chosen.id
        union all
        select 3, chosen.id, null, null, null, null, chosen.opened_at, null, null,
               section.position, section.code, section.title, section.body, null
        from chosen
        join app.programme_section section on section.programme_id = chosen.id
        order by opened_at desc, id, part, position
        """;

    private static final String BY_ID = SELECT.formatted("id = :id");
    private static final String UNDER_LAUNCH =
            SELECT.formatted("organization_id = :organization and launch_id = :launch");
    private static final String APPROVED =
            SELECT.formatted("launch_id = :launch and state in ('AGREEMENT', 'ACCEPTED')");
    private static final String OF_ORGANIZATION = SELECT.formatted("organization_id = :organization");

    private static final int PROGRAMME = 1;
    private static final int FORM = 2;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ProgrammeRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public Optional<Programme> find(ProgrammeId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(ProgrammeRepository::programmes).stream()
                .findFirst();
    }

    public Optional<Programme> find(OrganizationId organization, UUID launch) {
        return jdbc
                .sql(UNDER_LAUNCH)
                .param("organization", organization.value())
                .param("launch", launch)
                .query(ProgrammeRepository::programmes)
                .stream()
                .findFirst();
    }

    /** Those under a launch that the director has approved and nobody has returned since. */
    public List<Programme> approved(UUID launch) {
        return jdbc.sql(APPROVED).param("launch", launch).query(ProgrammeRepository::programmes);
    }

    /** The organisation's programmes, the newest first. */
    public List<Programme> of(OrganizationId organization) {
        return jdbc.sql(OF_ORGANIZATION)
                .param("organization", organization.value())
                .query(ProgrammeRepository::programmes);
    }

    /** The forms that the organisation's newest programme in force keeps; none while it has no such programme. */
    public List<ChosenForm> keptForms(OrganizationId organization) {
        return jdbc.sql("""
            select form_code as code, title, role_models
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

    /** The programme whose approval the document is the order of. */
    public Optional<ProgrammeId> byDocument(OrganizationId organization, DocumentId document) {
        return jdbc.sql("""
            select id
            from app.programme
            where organization_id = :organization and document_id = :document
            """)
                .param("organization", organization.value())
                .param("document", document.value())
                .query((row, number) -> new ProgrammeId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Whether the programme is the organisation's. */
    public boolean isOf(OrganizationId organization, ProgrammeId id) {
        return jdbc.sql("select exists (select 1 from app.programme where id = :id and organization_id ="
                        + " :organization)")
                .param("id", id.value())
                .param("organization", organization.value())
                .query(Boolean.class)
                .single();
    }

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

    /** Each programme is followed by its forms and its sections. */
    private static List<Programme> programmes(ResultSet rows) throws SQLException {
        List<Programme> programmes = new ArrayList<>();
        boolean more = rows.next();
        while (more) {
            Function<Content, Programme> programme = programme(rows);
            Content content = new Content(new ArrayList<>(), new ArrayList<>());
            more = rows.next();
            while (more && rows.getInt("part") != PROGRAMME) {
                content.add(rows);
                more = rows.next();
            }
            programmes.add(programme.apply(content));
        }
        return programmes;
    }

    private record Content(List<ChosenForm> forms, List<Section> sections) {
        void add(ResultSet row) throws SQLException {
            if (row.getInt("part") == FORM) {
                forms.add(form(row, forms.size()));
            } else {
                sections.add(new Section(row.getString("code"), row.getString("title"), row.getString("body")));
            }
        }
    }

    private static Function<Content, Programme> programme(ResultSet row) throws SQLException {
        ProgrammeId id = new ProgrammeId(row.getObject("id", UUID.class));
        OrganizationId organization = new OrganizationId(row.getObject("organization_id", UUID.class));
        UUID launch = row.getObject("launch_id", UUID.class);
        LayoutId layout = new LayoutId(row.getObject("layout_id", UUID.class));
        Instant openedAt = row.getObject("opened_at", OffsetDateTime.class).toInstant();
        ReviewState state = ReviewState.valueOf(row.getString("state"));
        OffsetDateTime inForceSince = row.getObject("in_force_since", OffsetDateTime.class);
        int version = row.getInt("version");
        return content -> new Programme(
                id,
                organization,
                launch,
                layout,
                openedAt,
                state,
                inForceSince == null ? null : inForceSince.toInstant(),
                content.forms(),
                content.sections(),
                version);
    }

    private static ChosenForm form(ResultSet row, int number) throws SQLException {
        return new ChosenForm(row.getString("code"), row.getString("title"), Arrays.asList((String[])
                row.getArray("role_models").getArray()));
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
