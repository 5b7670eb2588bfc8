package ru.nastavnik.inbox.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/** The marks of {@code app.task} that a term has come near or passed. */
@Repository
public class TermMarkTable {
    private final JdbcClient jdbc;

    TermMarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks them.
     *
     * @param watched processes that are left out, see {@link #markTerm}
     * @return how many were marked
     */
    public int markTerms(Unmarked terms, Instant now, Collection<ProcessKey> watched) {
        return jdbc.sql("""
                        update app.task set %s = :now
                         where %s and process_key <> all (:watched)
                        """.formatted(terms.mark().column, terms.condition()))
                .param("now", Timestamp.from(now))
                .param("after", terms.after())
                .param("until", terms.until())
                .param("watched", keys(watched))
                .update();
    }

    /** The tasks of these processes that {@link #markTerm} would mark, in the order of their terms. */
    public List<TaskKey> find(Unmarked terms, Collection<ProcessKey> watched) {
        return jdbc.sql("""
                        select process_key, business_key, element_id
                          from app.task
                         where %s and process_key = any (:watched)
                         order by due_on, task_id
                        """.formatted(terms.condition()))
                .param("after", terms.after())
                .param("until", terms.until())
                .param("watched", keys(watched))
                .query((row, number) -> new TaskKey(
                        new ProcessKey(row.getString("process_key")),
                        new BusinessKey(row.getString("business_key")),
                        row.getString("element_id")))
                .list();
    }

    /** Marks one task, if it is still one of them. @return whether it was */
    public boolean markTerm(Unmarked terms, Instant now, TaskKey task) {
        return jdbc.sql("""
                        update app.task set %s = :now
                         where %s and process_key = :process and business_key = :businessKey and element_id = :element
                        """.formatted(terms.mark().column, terms.condition()))
                        .param("now", Timestamp.from(now))
                        .param("after", terms.after())
                        .param("until", terms.until())
                        .param("process", task.process().value())
                        .param("businessKey", task.key().value())
                        .param("element", task.elementId())
                        .update()
                > 0;
    }

    private static String[] keys(Collection<ProcessKey> processes) {
        return processes.stream().map(ProcessKey::value).toArray(String[]::new);
    }

    /**
     * Open tasks without a mark.
     *
     * @param after day after which their term is; null for any
     * @param until last day of their term
     */
    public record Unmarked(Mark mark, @Nullable LocalDate after, LocalDate until) {
        private String condition() {
            return "state = 'OPEN' and due_on > coalesce(cast(:after as date), '-infinity') and due_on <= :until"
                    + " and escalated_at is null and " + mark.column + " is null";
        }
    }

    /** What was done about a term. */
    public enum Mark {
        REMINDED("reminded_at"),
        ESCALATED("escalated_at");

        private final String column;

        Mark(String column) {
            this.column = column;
        }
    }
}
