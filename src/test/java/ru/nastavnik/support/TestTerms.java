package ru.nastavnik.support;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.workflow.TaskKey;

/** What the sweep has noted of an open task's term; no screen shows it. */
@Component
public class TestTerms {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestTerms(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * @param near when it was noted that the term has come near
     * @param passed when it was noted that the term has passed
     */
    public record Marks(@Nullable Instant near, @Nullable Instant passed) {}

    public Marks of(TaskRow row) {
        return of(row.task());
    }

    public Marks of(TaskKey task) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        select reminded_at, escalated_at from app.task
                        where process_key = :process and business_key = :key and element_id = :element and state = 'OPEN'
                        """)
                .param("process", task.process().value())
                .param("key", task.key().value())
                .param("element", task.elementId())
                .query((row, number) -> new Marks(
                        instant(row.getObject("reminded_at", OffsetDateTime.class)),
                        instant(row.getObject("escalated_at", OffsetDateTime.class))))
                .single()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
