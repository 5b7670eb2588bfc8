package ru.nastavnik.report.persistence;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.report.FederalSheet;
import ru.nastavnik.shared.OrganizationKind;

/** Sheets for federal systems: their rows, and the record of who made and uploaded them. */
@Repository
public class FederalSheetTable {
    private final JdbcClient jdbc;

    FederalSheetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of accepted figures. */
    public record Line(
            String municipality,
            String organization,
            @Nullable OrganizationKind kind,
            String item,
            Map<String, Object> figures) {}

    public List<Line> lines(FigureSetId set, RowScope scope) {
        Map<String, Line> lines = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.id, c.item, c.figure, c.number, c.text, c.reason, m.name as municipality,
                               coalesce(o.short_name, '') as organization, o.kind
                        from app.submission s
                        join app.figure_cell c on c.submission_id = s.id
                        left join app.organization o on o.id = s.organization_id
                        join app.municipality m on m.id = coalesce(s.municipality_id, o.location_municipality_id)
                        where s.figure_set_id = :set and s.state = 'ACCEPTED' and %s
                        order by m.name, organization, s.id, c.item
                        """.formatted(scope.orAbove("s")))
                .params(scope.parameters())
                .param("set", set.value())
                .query((row, number) -> {
                    String kind = row.getString("kind");
                    Line line = lines.get(row.getString("id") + "|" + row.getString("item"));
                    if (line == null) {
                        line = new Line(
                                row.getString("municipality"),
                                row.getString("organization"),
                                kind == null ? null : OrganizationKind.ofCode(kind),
                                row.getString("item"),
                                new LinkedHashMap<>());
                        lines.put(row.getString("id") + "|" + row.getString("item"), line);
                    }
                    Object value = row.getBigDecimal("number");
                    if (value == null) {
                        value = row.getString("text") != null
                                ? row.getString("text")
                                : "не рассчитывается: " + row.getString("reason");
                    }
                    line.figures().put(row.getString("figure"), value);
                    return number;
                })
                .list();
        return List.copyOf(lines.values());
    }

    public void add(FederalSheet sheet, FigureSetId set, UUID by) {
        jdbc.sql("""
                        insert into app.federal_sheet
                            (id, code, title, figure_set_id, as_of, rows, sha256, made_at, made_by)
                        values (:id, :code, :title, :set, :asOf, :rows, :sha256, :at, :by)
                        """)
                .param("id", sheet.id())
                .param("code", sheet.code())
                .param("title", sheet.title())
                .param("set", set.value())
                .param("asOf", sheet.asOf())
                .param("rows", sheet.rows())
                .param("sha256", sheet.sha256())
                .param("at", Timestamp.from(sheet.madeAt()))
                .param("by", by)
                .update();
    }

    /** @return false if it is recorded already or there is no such sheet */
    public boolean uploaded(UUID id, LocalDate on, String receipt, UUID by) {
        return jdbc.sql("""
                        update app.federal_sheet
                        set uploaded_on = :on, receipt = :receipt, uploaded_by = :by
                        where id = :id and uploaded_on is null
                        """)
                        .param("id", id)
                        .param("on", on)
                        .param("receipt", receipt)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The newest first. */
    public List<FederalSheet> list() {
        return jdbc.sql("""
                        select f.*, concat_ws(' ', m.surname, m.given_name, m.patronymic) as maker,
                               concat_ws(' ', u.surname, u.given_name, u.patronymic) as uploader
                        from app.federal_sheet f
                        join app.account m on m.id = f.made_by
                        left join app.account u on u.id = f.uploaded_by
                        order by f.made_at desc, f.id desc
                        """)
                .query((row, number) -> new FederalSheet(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("title"),
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("rows"),
                        row.getString("sha256"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("maker"),
                        row.getObject("uploaded_on", LocalDate.class),
                        row.getString("receipt") == null ? "" : row.getString("receipt"),
                        row.getString("uploader")))
                .list();
    }
}
