package ru.nastavnik.notice.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.shared.SqlValues;

/** Mails that came back, and how far the mailbox with them has been read. */
@Repository
public class BounceTable {
    private final JdbcClient jdbc;

    BounceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a mailbox stands.
     *
     * @param failure why the last reading failed; null: it did not
     */
    public record Box(
            long uidValidity,
            long lastUid,
            Instant readAt,
            @Nullable String failure) {}

    public Optional<Box> box(String name) {
        return jdbc.sql("select uid_validity, last_uid, read_at, failure from app.notice_bounce_box where box = :box")
                .param("box", name)
                .query((row, number) -> new Box(
                        row.getLong("uid_validity"),
                        row.getLong("last_uid"),
                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        row.getString("failure")))
                .optional();
    }

    public void store(String name, Box box) {
        jdbc.sql("""
                        insert into app.notice_bounce_box (box, uid_validity, last_uid, read_at, failure)
                        values (:box, :validity, :last, :at, :failure)
                        on conflict (box) do update
                           set uid_validity = :validity, last_uid = :last, read_at = :at, failure = :failure
                        """)
                .param("box", name)
                .param("validity", box.uidValidity())
                .param("last", box.lastUid())
                .param("at", SqlValues.moment(box.readAt()))
                .param("failure", box.failure(), Types.VARCHAR)
                .update();
    }

    /** @return false if there is no such mail, or that it came back is known already */
    public boolean markBounced(UUID mail, Instant now, String said) {
        return jdbc.sql("""
                        update app.notice_mail
                           set bounced_at = :now, failure = nullif(:said, '')
                         where id = :mail and state = 'SENT' and bounced_at is null
                        """)
                        .param("mail", mail)
                        .param("now", SqlValues.moment(now))
                        .param("said", said)
                        .update()
                == 1;
    }

    /** Nothing more goes to the address of the mail, unless its owner has given another or confirmed it since. */
    public void refuse(UUID mail, Instant now, String refusal) {
        jdbc.sql("""
                        update app.notice_choice c
                           set refused_at = :now, refusal = :refusal
                          from app.notice_mail mail
                         where mail.id = :mail
                           and c.account_id = mail.account_id
                           and c.address = mail.sent_to
                           and c.refused_at is null
                           and (c.confirmed_at is null or c.confirmed_at <= mail.sent_at)
                        """)
                .param("mail", mail)
                .param("now", SqlValues.moment(now))
                .param("refusal", refusal)
                .update();
    }
}
