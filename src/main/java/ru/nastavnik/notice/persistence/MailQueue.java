package ru.nastavnik.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.notice.domain.MailLine;
import ru.nastavnik.notice.domain.MailSection;
import ru.nastavnik.shared.SqlValues;

/** Mails on their way: whoever takes one has it until its lease ends. */
@Repository
public class MailQueue {
    private final JdbcClient jdbc;

    MailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a mail is. */
    public enum Kind {
        SOON,
        DIGEST,
        CONFIRMATION
    }

    /**
     * A mail that somebody sends now.
     *
     * @param attempts how many there were, this one among them
     */
    public record Taken(UUID id, AccountId account, Kind kind, LocalDate day, int attempts) {}

    /** Takes the next mail, or one whose sender has not said within its lease how it went. */
    public Optional<Taken> take(Instant now, Instant leaseUntil) {
        return jdbc.sql("""
                        update app.notice_mail
                           set state = 'SENDING', lease_until = :leaseUntil, attempts = attempts + 1
                         where id = (select id
                                       from app.notice_mail
                                      where state = 'WAITING' and due_at <= :now
                                         or state = 'SENDING' and due_at <= :now and lease_until < :now
                                      order by due_at
                                      limit 1
                                        for update skip locked)
                        returning id, account_id, kind, day, attempts
                        """)
                .param("now", SqlValues.moment(now))
                .param("leaseUntil", SqlValues.moment(leaseUntil))
                .query((row, number) -> new Taken(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("attempts")))
                .optional();
    }

    /**
     * Leaves out what is not so any more: a task that was closed, got another term or went to another post, a notice to a
     * post in which the person does not act today. Who acts there now is mailed instead.
     */
    public void leaveOutOvertaken(UUID mail, LocalDate today) {
        jdbc.sql("""
            with moved as (
                update app.notice_mail_line line
                   set left_out = true
                  from app.notice_mail mail
                 where line.mail_id = :mail and mail.id = line.mail_id
                   and not exists (select 1
                                     from app.acting_on(:today) a
                                    where a.account_id = mail.account_id and a.post = line.post)
                returning line.notice_id, mail.kind
            )
            update app.notice
               set settled_at = null, outcome = null
             where id in (select notice_id from moved where kind = 'SOON')
            """).param("mail", mail).param("today", today).update();
        jdbc.sql("""
            update app.notice_mail_line line
               set left_out = true
             where line.mail_id = :mail
               and line.task_id is not null
               and line.section <> 'DECIDED'
               and not exists (select 1
                                 from app.task t
                                 left join app.organization o on o.id = t.organization_id
                                where t.task_id = line.task_id
                                  and t.state = 'OPEN'
                                  and (t.due_on is not distinct from line.due_on
                                       or line.post like 'ACCOUNT:%')
                                  and (line.section = 'ESCALATED'
                                       or app.is_assigned(t.task_id, line.post, :today)
                                       or line.post = app.notice_post(t.role, t.organization_id,
                                                                      coalesce(t.municipality_id, o.municipality_id),
                                                                      coalesce(t.department, o.department))))
            """).param("mail", mail).param("today", today).update();
    }

    public List<MailLine> lines(UUID mail) {
        return jdbc.sql("""
                        select line.section, line.task_id, line.due_on, line.tasks,
                               case when line.task_id is not null then coalesce(t.about, t.title)
                                    when line.notice_id is not null
                                    then coalesce(about.name, 'Государственные организации и колледжи') end as title,
                               coalesce(o.short_name, m.name) as place
                          from app.notice_mail_line line
                          left join app.task t on t.task_id = line.task_id
                          left join app.organization o on o.id = t.organization_id
                          left join app.municipality m on m.id = t.municipality_id
                          left join app.municipality about on about.id = line.about_municipality
                         where line.mail_id = :mail and not line.left_out
                         order by line.position
                        """).param("mail", mail).query(MailQueue::line).list();
    }

    /** Where mails of the account go: an address that the person has confirmed and that takes mails. */
    public Optional<String> address(AccountId account) {
        return jdbc.sql("""
                        select c.address
                          from app.notice_choice c
                          join app.account a on a.id = c.account_id and not a.blocked
                         where c.account_id = :account and c.confirmed_at is not null and c.refused_at is null
                        """)
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    public void markSent(UUID mail, Instant now, String address) {
        jdbc.sql("""
            update app.notice_mail
               set state = 'SENT', sent_at = :now, sent_to = :address, lease_until = null, failure = null
             where id = :mail
            """)
                .param("mail", mail)
                .param("now", SqlValues.moment(now))
                .param("address", address)
                .update();
    }

    /** Nothing was left to say, or nowhere to send it. */
    public void markEmpty(UUID mail) {
        jdbc.sql("update app.notice_mail set state = 'EMPTY', lease_until = null where id = :mail")
                .param("mail", mail)
                .update();
    }

    public void postpone(UUID mail, Instant until, String failure) {
        jdbc.sql("""
            update app.notice_mail
               set state = 'WAITING', due_at = :until, lease_until = null, failure = :failure
             where id = :mail
            """)
                .param("mail", mail)
                .param("until", SqlValues.moment(until))
                .param("failure", failure)
                .update();
    }

    public void giveUp(UUID mail, String failure) {
        end(mail, "GIVEN_UP", failure);
    }

    /** The mail server takes nothing for the address: nothing goes there until the person confirms an address anew. */
    public void markRefused(UUID mail, AccountId account, Instant now, String failure) {
        end(mail, "REFUSED", failure);
        jdbc.sql("""
            update app.notice_choice
               set refused_at = :now, refusal = :failure
             where account_id = :account
            """)
                .param("account", account.value())
                .param("now", SqlValues.moment(now))
                .param("failure", failure)
                .update();
    }

    private void end(UUID mail, String state, String failure) {
        jdbc.sql("update app.notice_mail set state = :state, lease_until = null, failure = :failure where id = :mail")
                .param("mail", mail)
                .param("state", state)
                .param("failure", failure)
                .update();
    }

    private static MailLine line(ResultSet row, int number) throws SQLException {
        @Nullable String task = row.getString("task_id");
        return new MailLine(
                MailSection.valueOf(row.getString("section")),
                task,
                row.getString("title"),
                row.getString("place"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("tasks"));
    }
}
