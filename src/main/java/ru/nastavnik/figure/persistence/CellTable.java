package ru.nastavnik.figure.persistence;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.figure.FigureCells;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.LongWork;

/** The figures of submissions, written in batches. */
@Repository
class CellTable implements FigureCells {
    private static final String INSERT =
            "insert into app.figure_cell (submission_id, item, figure, number, text, reason, register)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CellTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    public List<FigureValue> of(SubmissionId submission) {
        return jdbc.sql("""
                        select item, figure, number, text, reason, register
                        from app.figure_cell
                        where submission_id = :submission
                        order by length(item), item, figure
                        """)
                .param("submission", submission.value())
                .query((row, number) -> new FigureValue(
                        row.getString("item"),
                        row.getString("figure"),
                        row.getBigDecimal("number"),
                        row.getString("text"),
                        row.getString("reason"),
                        row.getBigDecimal("register")))
                .list();
    }

    @Override
    public void replace(SubmissionId submission, List<FigureValue> values) {
        jdbc.sql("delete from app.figure_cell where submission_id = :submission")
                .param("submission", submission.value())
                .update();
        insert(Map.of(submission, values));
    }

    @Override
    public void insert(Map<SubmissionId, List<FigureValue>> values) {
        record Cell(UUID submission, FigureValue value) {}
        List<Cell> cells = values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> new Cell(entry.getKey().value(), value)))
                .toList();
        LongWork.inBatches(
                "Записано показателей",
                cells,
                batch -> template.batchUpdate(INSERT, new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement statement, int at) throws java.sql.SQLException {
                        FigureValue value = batch.get(at).value();
                        statement.setObject(1, batch.get(at).submission());
                        statement.setString(2, value.item());
                        statement.setString(3, value.figure());
                        number(statement, 4, value.number());
                        statement.setString(5, value.text());
                        statement.setString(6, value.reason());
                        number(statement, 7, value.register());
                    }

                    @Override
                    public int getBatchSize() {
                        return batch.size();
                    }
                }));
    }

    private static void number(java.sql.PreparedStatement statement, int at, @Nullable BigDecimal value)
            throws java.sql.SQLException {
        statement.setObject(at, value, Types.NUMERIC);
    }
}
