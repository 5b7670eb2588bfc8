package ru.nastavnik.access.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.domain.LockOut;

/** Failed attempts per login, shared by all nodes. */
@Repository
public class SignInFailureRepository {
    private final JdbcClient jdbc;

    SignInFailureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the state and holds its row, so that attempts made at once are counted one after another. */
    public LockOut lock(String loginDigest, Instant now) {
        jdbc.sql("""
                        insert into app.sign_in_failure (login_digest, failures, last_at) values (:login, 0, :now)
                            on conflict do nothing
                        """)
                .param("login", loginDigest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        select failures, blocked_until, last_at
                          from app.sign_in_failure where login_digest = :login for update
                        """)
                .param("login", loginDigest)
                .query((row, number) -> {
                    OffsetDateTime until = row.getObject("blocked_until", OffsetDateTime.class);
                    return new LockOut(
                            row.getInt("failures"),
                            until == null ? null : until.toInstant(),
                            row.getObject("last_at", OffsetDateTime.class).toInstant());
                })
                .single();
    }

    public void save(String loginDigest, LockOut state) {
        Instant until = state.blockedUntil();
        jdbc.sql("""
                        update app.sign_in_failure
                           set failures = :failures, blocked_until = :until, last_at = :lastAt
                         where login_digest = :login
                        """)
                .param("login", loginDigest)
                .param("failures", state.failures())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("lastAt", state.lastAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Instant> blockedUntil(String loginDigest, Instant now) {
        return jdbc.sql("""
                        select blocked_until from app.sign_in_failure
                         where login_digest = :login and blocked_until > :now
                        """)
                .param("login", loginDigest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    public void forget(String loginDigest) {
        jdbc.sql("delete from app.sign_in_failure where login_digest = :login")
                .param("login", loginDigest)
                .update();
    }
}
