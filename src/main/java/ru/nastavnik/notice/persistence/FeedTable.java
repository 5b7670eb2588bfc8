package ru.nastavnik.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.PostId;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.SqlValues;

/** Links of calendars. */
@Repository
public class FeedTable {
    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastUsedAt null if no program has read it yet */
    public record Feed(Instant issuedAt, @Nullable Instant lastUsedAt) {}

    public Optional<Feed> find(AccountId account) {
        return jdbc.sql("""
                        select issued_at, last_used_at
                          from app.calendar_feed
                         where account_id = :account and revoked_at is null
                        """)
                .param("account", account.value())
                .query((row, number) -> new Feed(
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(), instant(row, "last_used_at")))
                .optional();
    }

    public void insert(AccountId account, String secretHash, Instant now) {
        jdbc.sql("""
            insert into app.calendar_feed (id, account_id, secret_hash, issued_at)
            values (:id, :account, :hash, :now)
            """)
                .param("id", Ids.next())
                .param("account", account.value())
                .param("hash", secretHash)
                .param("now", SqlValues.moment(now))
                .update();
    }

    /** @return whether there was one that worked */
    public boolean revoke(AccountId account, Instant now) {
        return jdbc.sql("""
                        update app.calendar_feed
                           set revoked_at = :now
                         where account_id = :account and revoked_at is null
                        """)
                        .param("account", account.value())
                        .param("now", SqlValues.moment(now))
                        .update()
                > 0;
    }

    /** Whose link it is, and notes that it was used; empty if it does not work or the account is switched off. */
    public Optional<AccountId> use(String secretHash, Instant now) {
        return jdbc.sql("""
                        update app.calendar_feed feed
                           set last_used_at = :now
                          from app.account a
                         where feed.secret_hash = :hash and feed.revoked_at is null
                           and a.id = feed.account_id and not a.blocked
                        returning feed.account_id
                        """)
                .param("hash", secretHash)
                .param("now", SqlValues.moment(now))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** The posts in which the account acts on a day, own ones and by substitution. */
    public List<PostId> posts(AccountId account, LocalDate day) {
        return jdbc.sql("""
                        select p.id
                          from app.post p
                         where p.account_id = :account and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                        union
                        select p.id
                          from app.substitution s
                          join app.post p on p.id = s.post_id
                         where s.substitute_account_id = :account and s.withdrawn_at is null
                           and :day between s.valid_from and s.valid_to
                           and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                        """).param("account", account.value()).param("day", day).query(UUID.class).list().stream()
                .map(PostId::new)
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
