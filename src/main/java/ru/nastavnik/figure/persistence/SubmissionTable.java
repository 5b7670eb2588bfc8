package ru.nastavnik.figure.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;

/** What organisations and municipalities give in collections. */
@Repository
public class SubmissionTable {
    private static final int BATCH = 1000;

    private final JdbcTemplate template;

    SubmissionTable(JdbcTemplate template) {
        this.template = template;
    }

    /** Removes an import whole: its figures, its submissions, itself. */
    public void remove(FigureSetId set) {
        template.update(
                "delete from app.figure_cell where submission_id in (select id from app.submission where figure_set_id = ?)",
                set.value());
        template.update("delete from app.submission where figure_set_id = ?", set.value());
        template.update("delete from app.figure_set where id = ? and origin = 'IMPORT'", set.value());
    }

    /** Submissions of an import, accepted as they come. */
    public void addAccepted(
            FigureSetId set, List<SubmissionSubject> subjects, List<SubmissionId> ids, Instant at, @Nullable UUID by) {
        List<Integer> numbers =
                java.util.stream.IntStream.range(0, ids.size()).boxed().toList();
        template.batchUpdate("""
                insert into app.submission
                    (id, figure_set_id, organization_id, municipality_id, state, submitted_at, submitted_by, decided_at,
                     decided_by)
                values (?, ?, ?, ?, 'ACCEPTED', ?, ?, ?, ?)
                """, numbers, BATCH, (statement, number) -> {
            SubmissionSubject subject = subjects.get(number);
            statement.setObject(1, ids.get(number).value());
            statement.setObject(2, set.value());
            statement.setObject(
                    3,
                    subject.organization() == null
                            ? null
                            : subject.organization().value());
            statement.setObject(
                    4,
                    subject.municipality() == null
                            ? null
                            : subject.municipality().value());
            statement.setTimestamp(5, Timestamp.from(at));
            statement.setObject(6, by);
            statement.setTimestamp(7, Timestamp.from(at));
            statement.setObject(8, by);
        });
    }
}
