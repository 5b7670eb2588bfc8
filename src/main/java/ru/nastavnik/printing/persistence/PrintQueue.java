package ru.nastavnik.printing.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.PostId;
import ru.nastavnik.printing.PrintFormat;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintJobId;
import ru.nastavnik.printing.Printable;
import ru.nastavnik.shared.OrganizationId;

/** {@code app.print_job} for whoever makes the stacks. What the pages call the queue's rows is {@link PrintJobTable}. */
@Repository
@Transactional
public class PrintQueue {
    /** How often a stack that breaks off is begun again. */
    private static final int MOST_ATTEMPTS = 3;

    private final JdbcClient jdbc;

    PrintQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stack that is not finished, with who asked for it. */
    public record Waiting(
            PrintJobId id,
            AccountId account,
            PostId post,
            @Nullable OrganizationId organization,
            String title,
            PrintFormat format) {}

    /** An item whose turn has not come. */
    public record WaitingItem(int position, PrintItem item) {}

    /** A paper that is ready to be laid into the stack. */
    public record Paper(int position, int part) {}

    /** The one that was served longest ago, so that a small stack need not wait for the end of a large one. */
    @Transactional(readOnly = true)
    public Optional<Waiting> next() {
        return jdbc.sql("""
                        select id, account_id, post_id, organization_id, title, format
                          from app.print_job
                         where state = 'WAITING'
                         order by served_at nulls first, requested_at
                         limit 1
                        """)
                .query((row, number) -> new Waiting(
                        new PrintJobId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new PostId(row.getObject("post_id", UUID.class)),
                        Optional.ofNullable(row.getObject("organization_id", UUID.class))
                                .map(OrganizationId::new)
                                .orElse(null),
                        row.getString("title"),
                        PrintFormat.valueOf(row.getString("format"))))
                .optional();
    }

    /** @return false if another node works on it; until the transaction ends it is the caller's */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(PrintJobId id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('print-job ' || :id, 0))")
                .param("id", id.toString())
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public boolean isWanted(PrintJobId id) {
        return jdbc.sql("select exists (select 1 from app.print_job where id = :id and state = 'WAITING')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<WaitingItem> waiting(PrintJobId id, int limit) {
        return jdbc.sql("""
                        select position, source, item_key, label
                          from app.print_item
                         where job_id = :id and state = 'WAITING'
                         order by position
                         limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query((row, number) -> new WaitingItem(
                        row.getInt("position"),
                        new PrintItem(row.getString("source"), row.getString("item_key"), row.getString("label"))))
                .list();
    }

    public void keep(Waiting job, int position, int part, Printable paper) {
        OrganizationId organization = job.organization();
        jdbc.sql("""
                        insert into app.print_paper (job_id, position, part, organization_id, file_name, content)
                        values (:job, :position, :part, cast(:organization as uuid), :name, :content)
                        """)
                .param("job", job.id().value())
                .param("position", position)
                .param("part", part)
                .param("organization", organization == null ? null : organization.value())
                .param("name", paper.fileName())
                .param("content", paper.content())
                .update();
    }

    /** @param problem why the item is not in the stack; null if it is */
    public void settle(PrintJobId id, int position, @Nullable String problem) {
        jdbc.sql("""
                        update app.print_item
                           set state = :state, problem = :problem
                         where job_id = :id and position = :position
                        """)
                .param("state", problem == null ? "DONE" : "FAILED")
                .param("problem", problem)
                .param("id", id.value())
                .param("position", position)
                .update();
    }

    /** Counts what is done, unless the person has cancelled meanwhile. */
    public void progress(PrintJobId id, int done, int failed, Instant now) {
        jdbc.sql("""
                        update app.print_job
                           set done = done + :done, failed = failed + :failed, served_at = :now
                         where id = :id and state = 'WAITING'
                        """)
                .param("done", done)
                .param("failed", failed)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    @Transactional(readOnly = true)
    public List<Paper> papers(PrintJobId id) {
        return jdbc.sql("select position, part from app.print_paper where job_id = :id order by position, part")
                .param("id", id.value())
                .query((row, number) -> new Paper(row.getInt("position"), row.getInt("part")))
                .list();
    }

    @Transactional(readOnly = true)
    public Printable paper(PrintJobId id, Paper paper) {
        return jdbc.sql("""
                        select file_name, content
                          from app.print_paper
                         where job_id = :id and position = :position and part = :part
                        """)
                .param("id", id.value())
                .param("position", paper.position())
                .param("part", paper.part())
                .query((row, number) -> new Printable(row.getString("file_name"), row.getBytes("content")))
                .single();
    }

    /** Adds a piece to the finished file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addPart(Waiting job, int number, byte[] content) {
        OrganizationId organization = job.organization();
        jdbc.sql("""
                        insert into app.print_part (job_id, part_no, organization_id, content)
                        values (:job, :number, cast(:organization as uuid), :content)
                        """)
                .param("job", job.id().value())
                .param("number", number)
                .param("organization", organization == null ? null : organization.value())
                .param("content", content)
                .update();
    }

    /** @return false if the person has cancelled meanwhile */
    public boolean finish(PrintJobId id, long bytes, Instant expiresAt) {
        jdbc.sql("delete from app.print_paper where job_id = :id")
                .param("id", id.value())
                .update();
        return jdbc.sql("""
                        update app.print_job
                           set state = 'READY', bytes = :bytes, expires_at = :expires
                         where id = :id and state = 'WAITING'
                        """)
                        .param("bytes", bytes)
                        .param("expires", Timestamp.from(expiresAt))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public void fail(PrintJobId id, String problem, Instant expiresAt) {
        jdbc.sql("""
                        update app.print_job
                           set state = 'FAILED', problem = :problem, expires_at = :expires
                         where id = :id and state = 'WAITING'
                        """)
                .param("problem", problem)
                .param("expires", Timestamp.from(expiresAt))
                .param("id", id.value())
                .update();
    }

    /** @return whether it has broken off too often to be begun again */
    public boolean brokeOff(PrintJobId id, Instant now) {
        return jdbc.sql("""
                        update app.print_job
                           set attempts = attempts + 1, served_at = :now
                         where id = :id
                        returning attempts
                        """)
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .query(Integer.class)
                        .optional()
                        .orElse(MOST_ATTEMPTS)
                >= MOST_ATTEMPTS;
    }

    /** Throws away what has been kept long enough, with its files. */
    public int expire(Instant now) {
        return jdbc.sql("delete from app.print_job where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
