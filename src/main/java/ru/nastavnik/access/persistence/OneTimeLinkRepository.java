package ru.nastavnik.access.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;

/** Links that work once; only digests of their tokens are kept. */
@Repository
public class OneTimeLinkRepository {

    /** What a link is for. */
    public enum Purpose {
        FIRST_ADMINISTRATOR,
        NEW_PASSWORD
    }

    /** A link that still works. */
    public record Link(Purpose purpose, @Nullable AccountId account) {}

    private final JdbcClient jdbc;

    OneTimeLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String digest, Purpose purpose, @Nullable AccountId account, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into app.one_time_link (token_digest, purpose, account_id, issued_at, expires_at)
                        values (:digest, :purpose, :account, :now, :expires)
                        """)
                .param("digest", digest)
                .param("purpose", purpose.name())
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Link> findUsable(String digest, Instant now) {
        return jdbc.sql("""
                        select purpose, account_id from app.one_time_link
                         where token_digest = :digest and used_at is null and expires_at > :now
                        """)
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    UUID account = row.getObject("account_id", UUID.class);
                    return new Link(
                            Purpose.valueOf(row.getString("purpose")), account == null ? null : new AccountId(account));
                })
                .optional();
    }

    /** @return false if somebody used the link meanwhile or it expired */
    public boolean use(String digest, Instant now) {
        return jdbc.sql("""
                        update app.one_time_link set used_at = :now
                         where token_digest = :digest and used_at is null and expires_at > :now
                        """)
                        .param("digest", digest)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Makes older unused links for the same purpose worthless. */
    public void revoke(Purpose purpose, @Nullable AccountId account, Instant now) {
        jdbc.sql("""
                        update app.one_time_link set used_at = :now
                         where used_at is null
                           and purpose = :purpose
                           and account_id is not distinct from cast(:account as uuid)
                        """)
                .param("purpose", purpose.name())
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
