package ru.nastavnik.notice.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.shared.SqlValues;

/** Numbers of mails that wait, went and did not go. */
@Repository
public class MailStateTable {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient jdbc;

    MailStateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Numbers(int waiting, int failing, int sent, int bounced, int refused) {}

    public Numbers numbers(Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where state in ('WAITING', 'SENDING')) as waiting,
                               count(*) filter (where state = 'WAITING' and attempts > 0 or state = 'GIVEN_UP') as failing,
                               count(*) filter (where state = 'SENT' and sent_at > :dayAgo) as sent,
                               count(*) filter (where bounced_at is not null) as bounced,
                               (select count(*) from app.notice_choice where refused_at is not null) as refused
                          from app.notice_mail
                         where created_at > :weekAgo
                        """)
                .param("dayAgo", SqlValues.moment(now.minus(DAY)))
                .param("weekAgo", SqlValues.moment(now.minus(WEEK)))
                .query((row, number) -> new Numbers(
                        row.getInt("waiting"),
                        row.getInt("failing"),
                        row.getInt("sent"),
                        row.getInt("bounced"),
                        row.getInt("refused")))
                .single();
    }

    public Optional<String> lastFailure(Instant now) {
        return jdbc.sql("""
                        select failure
                          from app.notice_mail
                         where failure is not null and (state in ('WAITING', 'GIVEN_UP') or bounced_at is not null) and created_at > :weekAgo
                         order by created_at desc
                         limit 1
                        """)
                .param("weekAgo", SqlValues.moment(now.minus(WEEK)))
                .query(String.class)
                .optional();
    }
}
