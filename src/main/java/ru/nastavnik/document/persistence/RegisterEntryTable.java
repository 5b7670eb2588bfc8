package ru.nastavnik.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.BodyId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.NumberRegister;
import ru.nastavnik.document.RegisterEntry;
import ru.nastavnik.document.RegisterEntry.State;
import ru.nastavnik.document.domain.DocumentNumber;

/** The journals of the registers. A number stays in its journal for ever. */
@Repository
public class RegisterEntryTable {

    private static final String SELECT = """
            select id, register, year, number, state, kind, subject, paper_id, document_id, entry_date, reason,
                   entered_at, entered_by
              from app.register_entry
            """;

    /**
     * Whose journal, which book, which year.
     *
     * @param body whose protocols the book counts; null for other registers
     */
    public record Book(
            UUID owner, NumberRegister register, @Nullable BodyId body, int year) {

        Map<String, @Nullable Object> parameters() {
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("owner", owner);
            parameters.put("register", register.name());
            parameters.put("body", body == null ? null : body.value());
            parameters.put("year", year);
            return parameters;
        }
    }

    private final JdbcClient jdbc;

    public RegisterEntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest running number of the book; 0 if it is empty. */
    public int highest(Book book) {
        return jdbc.sql("""
                        select coalesce(max(running), 0)
                          from app.register_entry
                         where owner_id = :owner and register = :register and year = :year
                           and body_id is not distinct from cast(:body as uuid)
                        """).params(book.parameters()).query(Integer.class).single();
    }

    /**
     * Adds a line. Of two transactions that add the same number the second waits for the first.
     *
     * @return false if the book has the number already
     */
    public boolean add(DocumentOwner owner, Book book, RegisterEntry entry, DocumentNumber number) {
        Map<String, @Nullable Object> parameters = book.parameters();
        parameters.put("id", entry.id());
        parameters.put(
                "organization",
                owner.organization() == null ? null : owner.organization().value());
        parameters.put(
                "municipality",
                owner.municipality() == null ? null : owner.municipality().value());
        parameters.put("number", number.text());
        parameters.put("sortKey", number.sortKey());
        parameters.put("running", number.running());
        parameters.put("state", entry.state().name());
        parameters.put("kind", entry.kind().name());
        parameters.put("subject", entry.subject());
        parameters.put("paper", entry.paper());
        parameters.put(
                "document", entry.document() == null ? null : entry.document().value());
        parameters.put("date", entry.date());
        parameters.put("at", Timestamp.from(entry.enteredAt()));
        parameters.put("by", entry.enteredBy());
        return jdbc.sql("""
                        insert into app.register_entry
                               (id, owner_id, organization_id, municipality_id, register, year, body_id, number, sort_key, running,
                                state, kind, subject, paper_id, document_id, entry_date, entered_at, entered_by)
                        values (:id, :owner, cast(:organization as uuid), cast(:municipality as uuid), :register, :year,
                                cast(:body as uuid), :number, :sortKey, :running, :state, :kind, :subject, cast(:paper as uuid),
                                cast(:document as uuid), :date, :at, :by)
                        on conflict (owner_id, register, year, body_id, sort_key) do nothing
                        """).params(parameters).update() == 1;
    }

    /** The line that holds the number. */
    public Optional<RegisterEntry> holder(Book book, DocumentNumber number) {
        return jdbc.sql(SELECT + """
                         where owner_id = :owner and register = :register and year = :year and sort_key = :sortKey
                           and body_id is not distinct from cast(:body as uuid)
                        """)
                .params(book.parameters())
                .param("sortKey", number.sortKey())
                .query(RegisterEntryTable::entry)
                .optional();
    }

    /** The number that a paper has reserved. */
    public Optional<RegisterEntry> reservation(UUID owner, UUID paper) {
        return jdbc.sql(SELECT + """
                         where owner_id = :owner and paper_id = :paper and state = 'RESERVED'
                        """)
                .param("owner", owner)
                .param("paper", paper)
                .query(RegisterEntryTable::entry)
                .optional();
    }

    /**
     * The reserved number is given to the document.
     *
     * @return false if it is reserved no more
     */
    public boolean register(UUID entry, DocumentId document, LocalDate date) {
        return jdbc.sql("""
                        update app.register_entry
                           set state = 'REGISTERED', document_id = :document, entry_date = :date
                         where id = :id and state = 'RESERVED'
                        """)
                        .param("id", entry)
                        .param("document", document.value())
                        .param("date", date)
                        .update()
                == 1;
    }

    /**
     * The paper that reserved the number will be signed on another day of the same year.
     *
     * @return false if it is reserved no more
     */
    public boolean move(UUID entry, LocalDate date) {
        return jdbc.sql("update app.register_entry set entry_date = :date where id = :id and state = 'RESERVED'")
                        .param("id", entry)
                        .param("date", date)
                        .update()
                == 1;
    }

    /**
     * The reserved number is given to nobody any more; it stays in the journal with its reason.
     *
     * @return false if it is reserved no more
     */
    public boolean annul(UUID entry, String reason) {
        return jdbc.sql("""
                        update app.register_entry
                           set state = 'ANNULLED', reason = :reason
                         where id = :id and state = 'RESERVED'
                        """).param("id", entry).param("reason", reason).update() == 1;
    }

    /**
     * The document's line gets another number or day.
     *
     * @return false if the document has no line
     */
    public boolean correct(DocumentId document, Book book, DocumentNumber number, LocalDate date) {
        return jdbc.sql("""
                        update app.register_entry
                           set number = :number, sort_key = :sortKey, running = :running, entry_date = :date, year = :year
                         where document_id = :document and state = 'REGISTERED' and owner_id = :owner and register = :register
                        """)
                        .param("owner", book.owner())
                        .param("register", book.register().name())
                        .param("document", document.value())
                        .param("number", number.text())
                        .param("sortKey", number.sortKey())
                        .param("running", number.running())
                        .param("date", date)
                        .param("year", book.year())
                        .update()
                == 1;
    }

    /** The line of a document in an owner's register. */
    public Optional<RegisterEntry> noted(UUID owner, NumberRegister register, DocumentId document) {
        return jdbc.sql(SELECT + """
                         where document_id = :document and owner_id = :owner and register = :register
                           and state = 'REGISTERED'
                        """)
                .param("document", document.value())
                .param("owner", owner)
                .param("register", register.name())
                .query(RegisterEntryTable::entry)
                .optional();
    }

    /** The book in which the owner's register holds a document of its own. */
    public Optional<Book> bookOf(UUID owner, NumberRegister register, DocumentId document) {
        return jdbc.sql("""
                        select body_id, year
                          from app.register_entry
                         where document_id = :document and owner_id = :owner and register = :register
                           and state = 'REGISTERED'
                        """)
                .param("document", document.value())
                .param("owner", owner)
                .param("register", register.name())
                .query((row, line) -> {
                    UUID body = row.getObject("body_id", UUID.class);
                    return new Book(owner, register, body == null ? null : new BodyId(body), row.getInt("year"));
                })
                .optional();
    }

    /** The book as a register is read: by number. */
    public List<RegisterEntry> list(Book book) {
        return jdbc.sql(SELECT + """
                         where owner_id = :owner and register = :register and year = :year
                           and body_id is not distinct from cast(:body as uuid)
                         order by sort_key collate "C"
                        """)
                .params(book.parameters())
                .query(RegisterEntryTable::entry)
                .list();
    }

    private static RegisterEntry entry(ResultSet row, int line) throws SQLException {
        UUID document = row.getObject("document_id", UUID.class);
        return new RegisterEntry(
                row.getObject("id", UUID.class),
                NumberRegister.valueOf(row.getString("register")),
                row.getInt("year"),
                row.getString("number"),
                State.valueOf(row.getString("state")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getObject("paper_id", UUID.class),
                document == null ? null : new DocumentId(document),
                row.getObject("entry_date", LocalDate.class),
                row.getString("reason"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"));
    }
}
