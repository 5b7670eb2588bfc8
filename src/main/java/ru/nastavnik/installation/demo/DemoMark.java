package ru.nastavnik.installation.demo;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers that this copy holds the demo region. */
@Repository
class DemoMark {
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMark(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void set() {
        jdbc.sql("update app.installation set demo_since = :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean isSet() {
        return jdbc.sql("select demo_since is not null from app.installation")
                .query(Boolean.class)
                .single();
    }
}
