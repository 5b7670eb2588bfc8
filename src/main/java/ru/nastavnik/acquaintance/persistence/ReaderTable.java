package ru.nastavnik.acquaintance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.acquaintance.ExtractRow;
import ru.nastavnik.acquaintance.OrderReader;
import ru.nastavnik.acquaintance.PersonInOrder;
import ru.nastavnik.acquaintance.ReaderId;
import ru.nastavnik.acquaintance.ReaderKind;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.OrganizationId;

/** Who is to be acquainted with which order, and the lines of their extracts. Rows are only ever added. */
@Repository
public class ReaderTable {
    private static final String SELECT = """
            select id, person_key, kind, full_name, sheet_name, post, represents, account_id
            from app.acquaintance_reader
            """;

    private final JdbcClient jdbc;

    ReaderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts readers on the sheet of an order in one statement; whoever is there stays. */
    public void addAll(OrganizationId organization, DocumentId document, List<OrderReader> readers) {
        jdbc.sql("""
                        insert into app.acquaintance_reader
                               (id, document_id, organization_id, person_key, reader_key, kind, full_name, sheet_name,
                                post, represents, account_id)
                        select reader.id, :document, :organization, reader.person_key, reader.reader_key, reader.kind,
                               reader.full_name, reader.sheet_name, reader.post, reader.represents, reader.account_id
                        from unnest(:ids, :personKeys, :readerKeys, :kinds, :fullNames, :sheetNames, :posts,
                                    :represented, :accounts)
                             as reader (id, person_key, reader_key, kind, full_name, sheet_name, post, represents,
                                        account_id)
                        on conflict (document_id, reader_key) do nothing
                        """)
                .param("document", document.value())
                .param("organization", organization.value())
                .param(
                        "ids",
                        readers.stream().map(reader -> reader.id().value()).toArray(UUID[]::new))
                .param("personKeys", texts(readers, OrderReader::personKey))
                .param("readerKeys", texts(readers, OrderReader::key))
                .param("kinds", texts(readers, reader -> reader.kind().name()))
                .param("fullNames", texts(readers, OrderReader::fullName))
                .param("sheetNames", texts(readers, OrderReader::sheetName))
                .param("posts", texts(readers, OrderReader::post))
                .param("represented", texts(readers, OrderReader::represents))
                .param(
                        "accounts",
                        readers.stream()
                                .map(reader -> reader.account() == null
                                        ? null
                                        : reader.account().value())
                                .toArray(UUID[]::new))
                .update();
    }

    /** Keeps the lines of the extracts of an order in one statement. */
    public void addRows(OrganizationId organization, DocumentId document, List<PersonInOrder> people) {
        List<Line> lines = new ArrayList<>();
        for (PersonInOrder person : people) {
            for (int i = 0; i < person.rows().size(); i++) {
                lines.add(new Line(person.key(), i, person.rows().get(i)));
            }
        }
        jdbc.sql("""
                        insert into app.acquaintance_extract_row
                               (document_id, organization_id, person_key, position, annex, row_no, mentor, mentee, form,
                                role_model, reason)
                        select :document, :organization, line.person_key, line.position, line.annex, line.row_no,
                               line.mentor, line.mentee, line.form, line.role_model, line.reason
                        from unnest(:persons, :positions, :annexes, :numbers, :mentors, :mentees, :forms, :models,
                                    :reasons)
                             as line (person_key, position, annex, row_no, mentor, mentee, form, role_model, reason)
                        on conflict (document_id, person_key, position) do nothing
                        """)
                .param("document", document.value())
                .param("organization", organization.value())
                .param("persons", texts(lines, Line::person))
                .param("positions", numbers(lines, Line::position))
                .param("annexes", numbers(lines, line -> line.row().annex()))
                .param("numbers", numbers(lines, line -> line.row().no()))
                .param("mentors", texts(lines, line -> line.row().mentor()))
                .param("mentees", texts(lines, line -> line.row().mentee()))
                .param("forms", texts(lines, line -> line.row().form()))
                .param("models", texts(lines, line -> line.row().roleModel()))
                .param("reasons", texts(lines, line -> line.row().reason()))
                .update();
    }

    private record Line(String person, int position, ExtractRow row) {}

    private static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> items, Function<T, Integer> number) {
        return items.stream().map(number).toArray(Integer[]::new);
    }

    /** Whether the sheet of the order was opened. */
    public boolean isOpen(OrganizationId organization, DocumentId document) {
        return jdbc.sql("""
                        select exists (select 1
                                       from app.acquaintance_reader
                                       where organization_id = :organization and document_id = :document)
                        """)
                .param("organization", organization.value())
                .param("document", document.value())
                .query(Boolean.class)
                .single();
    }

    /** Employees first, then by name of whom the order names. */
    public List<OrderReader> of(OrganizationId organization, DocumentId document) {
        return jdbc.sql(SELECT + """
                        where organization_id = :organization and document_id = :document
                        order by case kind when 'EMPLOYEE' then 0 when 'OUTSIDE' then 1 else 2 end,
                                 coalesce(represents, full_name), kind
                        """)
                .param("organization", organization.value())
                .param("document", document.value())
                .query((row, number) -> reader(row))
                .list();
    }

    /** With the document whose sheet it is on. */
    public Optional<Placed> find(OrganizationId organization, ReaderId id) {
        return jdbc.sql("""
                        select document_id, id, person_key, kind, full_name, sheet_name, post, represents, account_id
                        from app.acquaintance_reader
                        where organization_id = :organization and id = :id
                        """)
                .param("organization", organization.value())
                .param("id", id.value())
                .query((row, number) ->
                        new Placed(new DocumentId(row.getObject("document_id", UUID.class)), reader(row)))
                .optional();
    }

    /** A reader and the order. */
    public record Placed(DocumentId document, OrderReader reader) {}

    /** The lines of one person, as they follow in the order. */
    public List<ExtractRow> rows(OrganizationId organization, DocumentId document, String personKey) {
        return jdbc.sql("""
                        select annex, row_no, mentor, mentee, form, role_model, reason
                        from app.acquaintance_extract_row
                        where organization_id = :organization and document_id = :document and person_key = :person
                        order by annex, row_no, position
                        """)
                .param("organization", organization.value())
                .param("document", document.value())
                .param("person", personKey)
                .query((row, number) -> new ExtractRow(
                        row.getInt("annex"),
                        row.getInt("row_no"),
                        row.getString("mentor"),
                        row.getString("mentee"),
                        row.getString("form"),
                        row.getString("role_model"),
                        row.getString("reason")))
                .list();
    }

    /** How many are on the sheets of orders and how many of them wait for a signature. */
    public Map<DocumentId, Counts> counts(OrganizationId organization, Collection<DocumentId> documents) {
        Map<DocumentId, Counts> counts = new HashMap<>();
        jdbc.sql("""
                        select reader.document_id,
                               count(*) as readers,
                               count(*) filter (where not exists (
                                   select 1
                                   from app.acquaintance_mark mark
                                   where mark.reader_id = reader.id
                                     and mark.withdrawn_at is null
                                     and mark.state <> 'READ')) as waiting
                        from app.acquaintance_reader reader
                        where reader.organization_id = :organization and reader.document_id = any (:documents)
                        group by reader.document_id
                        """)
                .param("organization", organization.value())
                .param("documents", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query((row, number) -> counts.put(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        new Counts(row.getInt("readers"), row.getInt("waiting"))))
                .list();
        return counts;
    }

    /** Of one sheet. */
    public record Counts(int readers, int waiting) {}

    private static OrderReader reader(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new OrderReader(
                new ReaderId(row.getObject("id", UUID.class)),
                row.getString("person_key"),
                ReaderKind.valueOf(row.getString("kind")),
                row.getString("full_name"),
                row.getString("sheet_name"),
                row.getString("post"),
                row.getString("represents"),
                account == null ? null : new AccountId(account));
    }
}
