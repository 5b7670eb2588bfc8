package ru.nastavnik.notice.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.shared.SqlValues;

/** What is done once a day. */
@Repository
public class RunTable {
    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Daily work. */
    public enum Daily {
        LADDER,
        DIGEST
    }

    public boolean isDone(Daily work, LocalDate day) {
        return jdbc.sql("select exists (select 1 from app.notice_run where kind = :work and day = :day)")
                .param("work", work.name())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    public Optional<LocalDate> lastDay(Daily work, LocalDate before) {
        return jdbc.sql("select day from app.notice_run where kind = :work and day < :before order by day desc limit 1")
                .param("work", work.name())
                .param("before", before)
                .query(LocalDate.class)
                .optional();
    }

    /** @return false if somebody else did it; waits for whoever does it just now */
    public boolean claim(Daily work, LocalDate day, Instant now) {
        return jdbc.sql("""
                        insert into app.notice_run (kind, day, done_at)
                        values (:work, :day, :now)
                        on conflict do nothing
                        """)
                        .param("work", work.name())
                        .param("day", day)
                        .param("now", SqlValues.moment(now))
                        .update()
                == 1;
    }
}
