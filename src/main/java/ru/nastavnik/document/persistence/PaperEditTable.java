package ru.nastavnik.document.persistence;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.PaperEdit;
import ru.nastavnik.document.domain.VersionCode;

/** What was changed after a print, beside the text as it was signed. Rows are only ever added. */
@Repository
public class PaperEditTable {

    private final JdbcClient jdbc;

    PaperEditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            UUID ownerKey,
            DocumentOwner owner,
            DocumentKind kind,
            VersionCode code,
            PaperEdit edit,
            PaperEdit.Account account) {
        Map<String, @Nullable Object> parameters = of(ownerKey, owner, kind, code);
        parameters.put("printed", edit.printed().value());
        parameters.put("byPen", edit.byPen());
        parameters.put("note", account.note());
        parameters.put("at", Timestamp.from(account.at()));
        parameters.put("by", account.account());
        jdbc.sql("""
                        insert into app.paper_edit
                               (owner_id, code, organization_id, personal, printed_code, by_pen, note, taken_at, taken_by)
                        values (:owner, :code, cast(:organization as uuid), :personal, :printed, :byPen, :note, :at, :by)
                        """).params(parameters).update();
        int place = 0;
        for (PaperEdit.Change change : account.changes()) {
            Map<String, @Nullable Object> row = of(ownerKey, owner, kind, code);
            row.put("place", place++);
            row.put("fact", change.fact());
            row.put("was", change.was());
            row.put("became", change.became());
            jdbc.sql("""
                            insert into app.paper_edit_change
                                   (owner_id, code, place, organization_id, personal, fact, was, became)
                            values (:owner, :code, :place, cast(:organization as uuid), :personal, :fact, :was, :became)
                            """).params(row).update();
        }
    }

    private static Map<String, @Nullable Object> of(
            UUID ownerKey, DocumentOwner owner, DocumentKind kind, VersionCode code) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("owner", ownerKey);
        parameters.put("code", code.value());
        parameters.put(
                "organization",
                owner.organization() == null ? null : owner.organization().value());
        parameters.put("personal", kind.personal());
        return parameters;
    }

    /** Empty if the text is one that was printed. */
    public Optional<PaperEdit> find(UUID ownerKey, VersionCode code) {
        return jdbc.sql("select printed_code, by_pen from app.paper_edit where owner_id = :owner and code = :code")
                .param("owner", ownerKey)
                .param("code", code.value())
                .query((row, line) ->
                        new PaperEdit(new VersionCode(row.getString("printed_code")), row.getBoolean("by_pen")))
                .optional();
    }

    /** Who took it and what it says otherwise. */
    public Optional<PaperEdit.Account> account(UUID ownerKey, VersionCode code) {
        List<PaperEdit.Change> changes = jdbc.sql("""
                        select fact, was, became from app.paper_edit_change
                         where owner_id = :owner and code = :code
                         order by place
                        """)
                .param("owner", ownerKey)
                .param("code", code.value())
                .query((row, line) ->
                        new PaperEdit.Change(row.getString("fact"), row.getString("was"), row.getString("became")))
                .list();
        return jdbc.sql("select taken_by, taken_at, note from app.paper_edit where owner_id = :owner and code = :code")
                .param("owner", ownerKey)
                .param("code", code.value())
                .query((row, line) -> new PaperEdit.Account(
                        row.getString("taken_by"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getString("note"),
                        changes))
                .optional();
    }
}
