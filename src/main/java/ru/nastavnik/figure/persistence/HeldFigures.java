package ru.nastavnik.figure.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionSubject;

/** What is held of a form on one day, whether it was loaded or collected. */
@Repository
public class HeldFigures {
    private final JdbcClient jdbc;

    HeldFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of the form's version by which reports of the day are counted. */
    public Optional<FigureSetId> of(CollectionForm form, LocalDate day) {
        return jdbc.sql("""
                        select known.id
                        from app.figure_set known
                        where known.form_code = :form and known.form_version = :version and known.as_of = :day
                          and known.version_of is null
                          and (known.origin = 'IMPORT' or known.settled_at is not null)
                          and exists (select from app.submission given
                                      where given.figure_set_id = known.id and given.state = 'ACCEPTED')
                        order by known.created_at desc, known.id desc
                        limit 1
                        """)
                .param("form", form.code())
                .param("version", form.version())
                .param("day", day)
                .query((row, number) -> new FigureSetId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Accepted figures by who gave them. */
    public Map<SubmissionSubject, List<FigureValue>> values(FigureSetId set) {
        Map<SubmissionSubject, List<FigureValue>> values = new LinkedHashMap<>();
        jdbc.sql("""
                        select given.organization_id, given.municipality_id, cell.item, cell.figure, cell.number,
                               cell.text, cell.reason, cell.register
                        from app.submission given
                        join app.figure_cell cell on cell.submission_id = given.id
                        where given.figure_set_id = :set and given.state = 'ACCEPTED'
                        order by given.organization_id, given.municipality_id, length(cell.item), cell.item
                        """).param("set", set.value()).query(row -> {
            values.computeIfAbsent(
                            SubmissionSubject.of(
                                    row.getObject("organization_id", UUID.class),
                                    row.getObject("municipality_id", UUID.class)),
                            none -> new ArrayList<>())
                    .add(new FigureValue(
                            row.getString("item"),
                            row.getString("figure"),
                            row.getBigDecimal("number"),
                            row.getString("text"),
                            row.getString("reason"),
                            row.getBigDecimal("register")));
        });
        return values;
    }
}
