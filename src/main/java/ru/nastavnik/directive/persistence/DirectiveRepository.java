package ru.nastavnik.directive.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.directive.Addressee;
import ru.nastavnik.directive.DirectiveAnnex;
import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.DirectiveNumber;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveText;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.Wording;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.Department;

@Repository
public class DirectiveRepository {
    private static final String SELECT = """
            select d.id, d.title, d.preamble, d.term_from, d.term_to, d.successor_of, d.closed_on, d.summary,
                   d.summary_document_id, l.id as launch_id
              from app.directive d
              left join app.directive_launch l on l.directive_id = d.id
            """;

    private final JdbcClient jdbc;
    private final DutyTermTable terms;

    public DirectiveRepository(JdbcClient jdbc, DutyTermTable terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    public Optional<DirectiveView> find(DirectiveId id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    /** The newest first. */
    public List<DirectiveView> list() {
        return jdbc.sql(SELECT + " order by d.term_from desc, d.id desc")
                .query(this::view)
                .list();
    }

    public void insert(DirectiveId id, DirectiveText text) {
        DirectiveId successorOf = text.successorOf();
        jdbc.sql("""
                        insert into app.directive (id, title, preamble, term_from, term_to, successor_of, state)
                        values (:id, :title, :preamble, :termFrom, :termTo, :successorOf, 'REGISTERED')
                        """)
                .param("id", id.value())
                .param("title", text.title())
                .param("preamble", text.preamble())
                .param("termFrom", text.termFrom())
                .param("termTo", text.termTo())
                .param("successorOf", successorOf == null ? null : successorOf.value())
                .update();
        for (int position = 0; position < text.numbers().size(); position++) {
            insert(id, position + 1, text.numbers().get(position));
        }
        for (int position = 0; position < text.points().size(); position++) {
            insert(id, position + 1, text.points().get(position));
        }
        for (int position = 0; position < text.annexes().size(); position++) {
            insert(id, position + 1, text.annexes().get(position));
        }
        terms.insert(id, text.terms());
    }

    /** @return false if it is closed already */
    public boolean close(DirectiveId id, LocalDate day, String summary, DocumentId document) {
        return jdbc.sql("""
                        update app.directive
                           set state = 'CLOSED',
                               closed_on = :day,
                               summary = :summary,
                               summary_document_id = :document,
                               version = version + 1
                         where id = :id
                           and state = 'REGISTERED'
                        """)
                        .param("id", id.value())
                        .param("day", day)
                        .param("summary", summary)
                        .param("document", document.value())
                        .update()
                == 1;
    }

    private void insert(DirectiveId id, int position, DirectiveNumber number) {
        jdbc.sql("""
                        insert into app.directive_number (directive_id, position, number, dated_on, department,
                                                          signatory_post)
                        values (:id, :position, :number, :datedOn, :department, :signatoryPost)
                        """)
                .param("id", id.value())
                .param("position", position)
                .param("number", number.number())
                .param("datedOn", number.datedOn())
                .param("department", number.department().name())
                .param("signatoryPost", number.signatoryPost())
                .update();
    }

    private void insert(DirectiveId id, int position, DirectivePoint point) {
        Addressee addressee = point.addressee();
        jdbc.sql("""
                        insert into app.directive_point (directive_id, position, number, mark, addressee, wording, text)
                        values (:id, :position, :number, :mark, :addressee, :wording, :text)
                        """)
                .param("id", id.value())
                .param("position", position)
                .param("number", point.number())
                .param("mark", point.mark())
                .param("addressee", addressee == null ? null : addressee.name())
                .param("wording", point.wording().name())
                .param("text", point.text())
                .update();
    }

    private void insert(DirectiveId id, int position, DirectiveAnnex annex) {
        jdbc.sql("""
                        insert into app.directive_annex (directive_id, position, title, text)
                        values (:id, :position, :title, :text)
                        """)
                .param("id", id.value())
                .param("position", position)
                .param("title", annex.title())
                .param("text", annex.text())
                .update();
    }

    private DirectiveView view(ResultSet row, int number) throws SQLException {
        DirectiveId id = new DirectiveId(row.getObject("id", UUID.class));
        UUID successorOf = row.getObject("successor_of", UUID.class);
        UUID launch = row.getObject("launch_id", UUID.class);
        UUID document = row.getObject("summary_document_id", UUID.class);
        return new DirectiveView(
                id,
                new DirectiveText(
                        row.getString("title"),
                        row.getString("preamble"),
                        row.getObject("term_from", LocalDate.class),
                        row.getObject("term_to", LocalDate.class),
                        successorOf == null ? null : new DirectiveId(successorOf),
                        numbers(id),
                        points(id),
                        annexes(id),
                        terms.of(id)),
                row.getObject("closed_on", LocalDate.class),
                row.getString("summary"),
                document == null ? null : new DocumentId(document),
                launch == null ? null : new LaunchId(launch));
    }

    private List<DirectiveNumber> numbers(DirectiveId id) {
        return jdbc.sql("""
                        select number, dated_on, department, signatory_post
                          from app.directive_number
                         where directive_id = :id
                         order by position
                        """)
                .param("id", id.value())
                .query((row, number) -> new DirectiveNumber(
                        row.getString("number"),
                        row.getObject("dated_on", LocalDate.class),
                        Department.valueOf(row.getString("department")),
                        row.getString("signatory_post")))
                .list();
    }

    private List<DirectivePoint> points(DirectiveId id) {
        return jdbc.sql("""
                        select number, mark, addressee, wording, text
                          from app.directive_point
                         where directive_id = :id
                         order by position
                        """)
                .param("id", id.value())
                .query((row, number) -> new DirectivePoint(
                        row.getString("number"),
                        row.getString("mark"),
                        addressee(row.getString("addressee")),
                        Wording.valueOf(row.getString("wording")),
                        row.getString("text")))
                .list();
    }

    private List<DirectiveAnnex> annexes(DirectiveId id) {
        return jdbc.sql("select title, text from app.directive_annex where directive_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new DirectiveAnnex(row.getString("title"), row.getString("text")))
                .list();
    }

    private static @Nullable Addressee addressee(@Nullable String name) {
        return name == null ? null : Addressee.valueOf(name);
    }
}
