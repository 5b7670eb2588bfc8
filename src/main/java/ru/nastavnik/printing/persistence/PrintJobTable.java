package ru.nastavnik.printing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.PostId;
import ru.nastavnik.printing.PrintFormat;
import ru.nastavnik.printing.PrintJob;
import ru.nastavnik.printing.PrintJobId;
import ru.nastavnik.printing.PrintJobState;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.printing.PrintRequest;
import ru.nastavnik.shared.OrganizationId;

/** {@code app.print_job} with what waits in it and what came out of it, for whoever asked. */
@Repository
@Transactional
public class PrintJobTable {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PrintJobTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void add(PrintJobId id, PrintRequest request, Actor actor, Instant now) {
        UUID organization = actor.organization().map(OrganizationId::value).orElse(null);
        jdbc.sql("""
                        insert into app.print_job (id, account_id, post_id, organization_id, title, format, state, total,
                                                   requested_at)
                        values (:id, :account, :post, cast(:organization as uuid), :title, :format, 'WAITING', :total,
                                :now)
                        """)
                .param("id", id.value())
                .param("account", actor.account().value())
                .param("post", actor.post().value())
                .param("organization", organization)
                .param("title", request.title())
                .param("format", request.format().name())
                .param("total", request.items().size())
                .param("now", Timestamp.from(now))
                .update();
        int[] position = {0};
        template.batchUpdate("""
                insert into app.print_item (job_id, position, organization_id, source, item_key, label, state)
                values (?, ?, ?, ?, ?, ?, 'WAITING')
                """, request.items(), 500, (row, item) -> {
            row.setObject(1, id.value());
            row.setInt(2, position[0]++);
            row.setObject(3, organization);
            row.setString(4, item.source());
            row.setString(5, item.key());
            row.setString(6, item.label());
        });
    }

    @Transactional(readOnly = true)
    public int waitingOf(AccountId account) {
        return jdbc.sql("select count(*) from app.print_job where account_id = :account and state = 'WAITING'")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<PrintJob> list(AccountId account, PostId post, int limit) {
        return jdbc.sql("""
                        select *
                          from app.print_job
                         where account_id = :account and post_id = :post
                         order by requested_at desc, id desc
                         limit :limit
                        """)
                .param("account", account.value())
                .param("post", post.value())
                .param("limit", limit)
                .query(PrintJobTable::job)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<PrintJob> find(PrintJobId id, AccountId account, PostId post) {
        return jdbc.sql("select * from app.print_job where id = :id and account_id = :account and post_id = :post")
                .param("id", id.value())
                .param("account", account.value())
                .param("post", post.value())
                .query(PrintJobTable::job)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<PrintJobs.Problem> problems(PrintJobId id, int limit) {
        return jdbc.sql("""
                        select label, problem
                          from app.print_item
                         where job_id = :id and state = 'FAILED'
                         order by position
                         limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query((row, number) -> new PrintJobs.Problem(row.getString("label"), row.getString("problem")))
                .list();
    }

    /** @return whether it was still being made */
    public boolean cancel(PrintJobId id, Instant expiresAt) {
        boolean cancelled = jdbc.sql("""
                        update app.print_job
                           set state = 'CANCELLED', expires_at = :expires
                         where id = :id and state = 'WAITING'
                        """)
                        .param("id", id.value())
                        .param("expires", Timestamp.from(expiresAt))
                        .update()
                == 1;
        if (cancelled) {
            jdbc.sql("delete from app.print_paper where job_id = :id")
                    .param("id", id.value())
                    .update();
        }
        return cancelled;
    }

    /** A piece of the finished file; empty after the last. */
    @Transactional(readOnly = true)
    public Optional<byte[]> part(PrintJobId id, int number) {
        return jdbc.sql("select content from app.print_part where job_id = :id and part_no = :number")
                .param("id", id.value())
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    private static PrintJob job(ResultSet row, int number) throws SQLException {
        return new PrintJob(
                new PrintJobId(row.getObject("id", UUID.class)),
                row.getString("title"),
                PrintFormat.valueOf(row.getString("format")),
                PrintJobState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getLong("bytes"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("expires_at", OffsetDateTime.class)),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
