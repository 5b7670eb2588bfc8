package ru.nastavnik.notice.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.SqlValues;

/** What a person wants to be mailed, and where. */
@Repository
public class ChoiceTable {
    private final JdbcClient jdbc;

    ChoiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param address null until one was given */
    public record Choice(
            @Nullable String address,
            boolean confirmed,
            @Nullable String refusal,
            boolean soon,
            boolean digest) {}

    public Optional<Choice> find(AccountId account) {
        return jdbc.sql("""
                        select address, confirmed_at is not null as confirmed, refusal, soon, digest
                          from app.notice_choice
                         where account_id = :account
                        """)
                .param("account", account.value())
                .query((row, number) -> new Choice(
                        row.getString("address"),
                        row.getBoolean("confirmed"),
                        row.getString("refusal"),
                        row.getBoolean("soon"),
                        row.getBoolean("digest")))
                .optional();
    }

    /** The address that the administrator entered for the account. */
    public Optional<String> addressOfAccount(AccountId account) {
        return jdbc.sql("select email from app.account where id = :account and email is not null")
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    public void choose(AccountId account, boolean soon, boolean digest) {
        jdbc.sql("""
            insert into app.notice_choice (account_id, soon, digest)
            values (:account, :soon, :digest)
            on conflict (account_id) do update set soon = :soon, digest = :digest
            """)
                .param("account", account.value())
                .param("soon", soon)
                .param("digest", digest)
                .update();
    }

    /** Another address; nothing but the confirmation goes there before the person confirms it. */
    public void putAddress(AccountId account, String address) {
        jdbc.sql("""
            insert into app.notice_choice (account_id, address)
            values (:account, :address)
            on conflict (account_id) do update
               set address = :address, confirmed_at = null, refused_at = null, refusal = null
            """)
                .param("account", account.value())
                .param("address", address)
                .update();
    }

    /** The address that waits to be confirmed; empty if none does, or the account is switched off. */
    public Optional<String> unconfirmedAddress(AccountId account) {
        return jdbc.sql("""
                        select c.address
                          from app.notice_choice c
                          join app.account a on a.id = c.account_id and not a.blocked
                         where c.account_id = :account and c.address is not null and c.confirmed_at is null
                           and c.refused_at is null
                        """)
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    public void insertCode(String digest, AccountId account, String address, Instant expiresAt) {
        jdbc.sql("""
            insert into app.notice_address_code (code_digest, account_id, address, expires_at)
            values (:digest, :account, :address, :expiresAt)
            """)
                .param("digest", digest)
                .param("account", account.value())
                .param("address", address)
                .param("expiresAt", SqlValues.moment(expiresAt))
                .update();
    }

    /** @return false if the code is not this account's, has run out or is for an earlier address */
    public boolean confirm(AccountId account, String digest, Instant now) {
        return jdbc.sql("""
                        update app.notice_choice c
                           set confirmed_at = coalesce(c.confirmed_at, :now), refused_at = null, refusal = null
                          from app.notice_address_code code
                         where c.account_id = :account
                           and code.code_digest = :digest
                           and code.account_id = c.account_id
                           and code.address = c.address
                           and code.expires_at > :now
                        """)
                        .param("account", account.value())
                        .param("digest", digest)
                        .param("now", SqlValues.moment(now))
                        .update()
                == 1;
    }

    public int confirmationsAsked(AccountId account, LocalDate day) {
        return jdbc.sql("""
                        select count(*)
                          from app.notice_mail
                         where account_id = :account and day = :day and kind = 'CONFIRMATION'
                        """)
                .param("account", account.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    public void askConfirmation(AccountId account, LocalDate day, Instant now) {
        jdbc.sql("""
            insert into app.notice_mail (id, account_id, kind, day, state, created_at, due_at)
            values (:id, :account, 'CONFIRMATION', :day, 'WAITING', :now, :now)
            """)
                .param("id", Ids.next())
                .param("account", account.value())
                .param("day", day)
                .param("now", SqlValues.moment(now))
                .update();
    }
}
