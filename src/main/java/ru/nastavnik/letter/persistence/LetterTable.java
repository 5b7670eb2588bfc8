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
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.letter.Letter;
import ru.nastavnik.letter.LetterContent;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.letter.LetterJson;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** {@code app.letter}. One that has left is only read. */
@Repository
public class LetterTable {
    private static final String SELECT = """
            select l.id, l.organization_id, o.short_name as sender, l.municipality_id, l.department, l.enclosed_id, l.content,
                   l.document_id, l.version, sent.number, sent.document_date,
                   came.number as incoming, came.entry_date as received_on
              from app.letter l
              join app.organization o on o.id = l.organization_id
              left join app.numbered_document sent on sent.id = l.document_id
              -- only the receiver notes it, so there is one at most
              left join app.register_entry came on came.document_id = l.document_id and came.register = 'INCOMING'
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

    /** What has left to a municipality or a department: first what was not noted yet, then the newest. */
    public List<Letter> to(DocumentOwner receiver) {
        return jdbc.sql(SELECT + """
                         where (l.municipality_id = cast(:municipality as uuid) or l.department = cast(:department as text))
                           and l.state = 'SENT'
                         order by came.id is not null, sent.document_date desc, l.id desc
                        """)
                .param("municipality", municipality(receiver))
                .param("department", department(receiver))
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
            DocumentOwner receiver,
            @Nullable DocumentId enclosed,
            LetterContent content,
            LocalDate on,
            UUID by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("organization", organization.value());
        parameters.put("municipality", municipality(receiver));
        parameters.put("department", department(receiver));
        parameters.put("enclosed", enclosed == null ? null : enclosed.value());
        parameters.put("content", LetterJson.write(content));
        parameters.put("on", on);
        parameters.put("by", by);
        jdbc.sql("""
                        insert into app.letter (id, organization_id, municipality_id, department, enclosed_id, content, state,
                                                drafted_on, drafted_by)
                        values (:id, :organization, cast(:municipality as uuid), cast(:department as text),
                                cast(:enclosed as uuid), :content::jsonb, 'DRAFT', :on, :by)
                        """).params(parameters).update();
    }

    /** @return false if it was changed since it was read, or has left */
    public boolean save(LetterId id, int version, @Nullable DocumentOwner receiver, LetterContent content) {
        return jdbc.sql("""
                        update app.letter
                           set content = :content::jsonb, municipality_id = cast(:municipality as uuid),
                               department = cast(:department as text), version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("municipality", municipality(receiver))
                        .param("department", department(receiver))
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

    private static @Nullable UUID municipality(@Nullable DocumentOwner receiver) {
        MunicipalityId municipality = receiver == null ? null : receiver.municipality();
        return municipality == null ? null : municipality.value();
    }

    private static @Nullable String department(@Nullable DocumentOwner receiver) {
        Department department = receiver == null ? null : receiver.department();
        return department == null ? null : department.name();
    }

    private static @Nullable DocumentOwner receiver(ResultSet row) throws SQLException {
        UUID municipality = row.getObject("municipality_id", UUID.class);
        if (municipality != null) {
            return DocumentOwner.of(new MunicipalityId(municipality));
        }
        String department = row.getString("department");
        return department == null ? null : DocumentOwner.of(Department.valueOf(department));
    }

    private static Letter letter(ResultSet row, int line) throws SQLException {
        UUID enclosed = row.getObject("enclosed_id", UUID.class);
        UUID document = row.getObject("document_id", UUID.class);
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("sender"),
                receiver(row),
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
