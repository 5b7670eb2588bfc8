package ru.nastavnik.letter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.letter.Letter;
import ru.nastavnik.letter.LetterContent;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.letter.LetterJson;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** {@code app.letter}. One that has left is only read. */
@Repository
public class LetterTable {
    private static final String SELECT = """
            select l.id, l.organization_id, o.short_name as sender, l.municipality_id, l.enclosed_id, l.content,
                   l.document_id, l.version, coalesce(corrected.number, d.number) as number,
                   coalesce(corrected.document_date, d.document_date) as document_date,
                   came.number as incoming, came.entry_date as received_on
              from app.letter l
              join app.organization o on o.id = l.organization_id
              left join app.document d on d.id = l.document_id
              left join lateral (select c.number, c.document_date
                                   from app.registration_correction c
                                  where c.document_id = d.id
                                  order by c.corrected_at desc, c.id desc limit 1) corrected on true
              left join app.register_entry came
                     on came.document_id = l.document_id and came.owner_id = l.municipality_id
                    and came.register = 'INCOMING'
            """;

    private final JdbcClient jdbc;

    LetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<Letter> list(OrganizationId organization) {
        return jdbc.sql(SELECT + " where l.organization_id = :organization order by l.drafted_on desc, l.id desc")
                .param("organization", organization.value())
                .query(LetterTable::letter)
                .list();
    }

    /** What has left to a municipality: first what was not noted yet, then the newest. */
    public List<Letter> to(MunicipalityId municipality) {
        return jdbc.sql(SELECT + """
                         where l.municipality_id = :municipality and l.state = 'SENT'
                         order by came.id is not null, document_date desc, l.id desc
                        """)
                .param("municipality", municipality.value())
                .query(LetterTable::letter)
                .list();
    }

    public Optional<Letter> find(LetterId id) {
        return jdbc.sql(SELECT + " where l.id = :id")
                .param("id", id.value())
                .query(LetterTable::letter)
                .optional();
    }

    /** Telephone of the organisation's newest letter that names one. */
    public Optional<String> newestPhone(OrganizationId organization) {
        return jdbc.sql("""
                        select content ->> 'phone'
                          from app.letter
                         where organization_id = :organization and content ->> 'phone' is not null
                         order by drafted_on desc, id desc limit 1
                        """)
                .param("organization", organization.value())
                .query(String.class)
                .optional();
    }

    public void add(
            LetterId id,
            OrganizationId organization,
            @Nullable MunicipalityId municipality,
            @Nullable DocumentId enclosed,
            LetterContent content,
            LocalDate on,
            UUID by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("organization", organization.value());
        parameters.put("municipality", municipality == null ? null : municipality.value());
        parameters.put("enclosed", enclosed == null ? null : enclosed.value());
        parameters.put("content", LetterJson.write(content));
        parameters.put("on", on);
        parameters.put("by", by);
        jdbc.sql("""
                        insert into app.letter (id, organization_id, municipality_id, enclosed_id, content, state, drafted_on,
                                                drafted_by)
                        values (:id, :organization, cast(:municipality as uuid), cast(:enclosed as uuid), :content::jsonb,
                                'DRAFT', :on, :by)
                        """).params(parameters).update();
    }

    /** @return false if it was changed since it was read, or has left */
    public boolean save(LetterId id, int version, @Nullable MunicipalityId municipality, LetterContent content) {
        return jdbc.sql("""
                        update app.letter
                           set content = :content::jsonb, municipality_id = cast(:municipality as uuid),
                               version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("municipality", municipality == null ? null : municipality.value())
                        .param("content", LetterJson.write(content))
                        .update()
                == 1;
    }

    /** @return false if it was changed since it was read, or has left */
    public boolean sent(LetterId id, int version, DocumentId document) {
        return jdbc.sql("""
                        update app.letter set state = 'SENT', document_id = :document, version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("document", document.value())
                        .update()
                == 1;
    }

    /** @return false if it has left */
    public boolean delete(LetterId id) {
        return jdbc.sql("delete from app.letter where id = :id and state = 'DRAFT'")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Letter letter(ResultSet row, int line) throws SQLException {
        UUID municipality = row.getObject("municipality_id", UUID.class);
        UUID enclosed = row.getObject("enclosed_id", UUID.class);
        UUID document = row.getObject("document_id", UUID.class);
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("sender"),
                municipality == null ? null : new MunicipalityId(municipality),
                enclosed == null ? null : new DocumentId(enclosed),
                LetterJson.read(row.getString("content")),
                document == null ? null : new DocumentId(document),
                row.getString("number"),
                row.getObject("document_date", LocalDate.class),
                row.getString("incoming"),
                row.getObject("received_on", LocalDate.class),
                row.getInt("version"));
    }
}
