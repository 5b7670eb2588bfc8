package ru.nastavnik.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.notice.persistence.DigestTable;
import ru.nastavnik.shared.SqlValues;

/**
 * Times the overviews of 10,000 invented people with 20 open tasks each, as the worker composes them at seven in the
 * morning, 500 people a transaction. Fails above a minute. Each run takes the next day, so that it may be repeated.
 */
@Component
@Profile("notices")
@Order(Ordered.LOWEST_PRECEDENCE)
class NoticeBenchmark implements ApplicationRunner {
    private static final int PEOPLE = 10_000;
    private static final int TASKS = 20;
    private static final int AT_ONCE = 500;
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final double SECOND = 1e9;

    private final JdbcClient jdbc;
    private final DigestTable digests;
    private final TransactionTemplate transaction;
    private final ConfigurableApplicationContext context;

    NoticeBenchmark(
            JdbcClient jdbc,
            DigestTable digests,
            TransactionTemplate transaction,
            ConfigurableApplicationContext context) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.transaction = transaction;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> fill());
        LocalDate day = transaction.execute(status -> nextDay());
        Instant morning = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        long begun = System.nanoTime();
        int lines = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> digests.isAnybodyLeft(day)))) {
            lines += transaction.execute(status -> digests.compose(day, morning, AT_ONCE));
        }
        long taken = System.nanoTime() - begun;
        System.out.printf(
                Locale.ROOT, "%d overviews with %d lines in %.1f s%n", PEOPLE, lines, taken / SECOND);
        int status = taken > LIMIT.toNanos() ? 1 : 0;
        System.exit(SpringApplication.exit(context, () -> status));
    }

    private LocalDate nextDay() {
        return jdbc.sql("select coalesce(max(day), date '2026-09-06') + 1 from app.notice_mail")
                .query(LocalDate.class)
                .single();
    }

    /** Half of the people are directors, half curators. */
    private void fill() {
        boolean filled = jdbc.sql("select exists (select 1 from app.account where login like 'notice-bench-%')")
                .query(Boolean.class)
                .single();
        if (filled) {
            return;
        }
        run("""
            insert into app.municipality (id, name, kind)
            select gen_random_uuid(), 'Измеряемый район ' || n, 'муниципальный район' from generate_series(1, 20) n
            """);
        jdbc.sql("""
            insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                                          location_municipality_id, state_owned, department, opened_on)
            select gen_random_uuid(), 'school', 'Измеряемая школа № ' || n, 'Изм. школа ' || n, 'Администрация', 'с. Любое',
                   m.id, m.id, false, 'GENERAL_EDUCATION', date '2000-09-01'
              from generate_series(1, :organizations) n
              join (select id, row_number() over (order by id) as number
                      from app.municipality where name like 'Измеряемый%') m on m.number = n % 20 + 1
            """)
                .param("organizations", PEOPLE / 2)
                .update();
        run("""
            insert into app.account (id, login, password_hash, password_change_required, surname, given_name, gender,
                                     created_at)
            select gen_random_uuid(), 'notice-bench-' || o.id || role, 'none', false, 'Измеряемый', 'Никто', 'MALE', now()
              from app.organization o, unnest(array ['DIRECTOR', 'CURATOR']) role
             where o.short_name like 'Изм.%'
            """);
        run("""
            insert into app.post (id, account_id, role, title, organization_id, valid_from)
            select gen_random_uuid(), a.id, role, 'должность', o.id, date '2020-01-01'
              from app.organization o, unnest(array ['DIRECTOR', 'CURATOR']) role, app.account a
             where a.login = 'notice-bench-' || o.id || role
            """);
        run("""
            insert into app.notice_choice (account_id, address, confirmed_at)
            select id, id || '@bench.test', now() from app.account where login like 'notice-bench-%'
            """);
        jdbc.sql("""
            with opened as (
                insert into app.task (task_id, process_key, business_key, element_id, title, role, due_on,
                                      organization_id, opened_at, state)
                select gen_random_uuid()::text, 'school-roadmap', gen_random_uuid()::text, 'userTask_step01',
                       'Измеряемый шаг', p.role, date '2026-09-07' + (n - 8), p.organization_id, :opened, 'OPEN'
              from app.post p
              join app.organization o on o.id = p.organization_id and o.short_name like 'Изм.%'
              cross join generate_series(1, :tasks) n
                returning task_id, role, organization_id, due_on, opened_at
            )
            insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key)
            select 'OPENED', app.notice_post(role, organization_id, null, null), task_id, due_on, opened_at,
                   opened_at + interval '15 minutes', 'opened:' || task_id
              from opened
            """)
                .param("tasks", TASKS)
                .param("opened", SqlValues.moment(Instant.parse("2026-09-06T10:00:00Z")))
                .update();
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }
}
