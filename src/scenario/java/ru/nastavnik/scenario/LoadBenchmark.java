package ru.nastavnik.scenario;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.Role;
import ru.nastavnik.coverage.PlannedResults;
import ru.nastavnik.figure.FigureImport;
import ru.nastavnik.load.FileLoad;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.organization.OrganizationFilter;
import ru.nastavnik.organization.OrganizationImport;
import ru.nastavnik.people.ParticipantImport;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.table.TableExport;

/**
 * Times loads of 40,000 rows, read, checked and saved, by those who load them, and the same rows taken away as a workbook.
 * Fails if a load takes more than ten seconds.
 */
@Component
@Profile("loads")
@Order(Ordered.LOWEST_PRECEDENCE)
class LoadBenchmark implements ApplicationRunner {
    private static final int ROWS = 40_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final double SECOND = 1e9;
    private static final List<String> FORMS =
            List.of("педагог – ученик", "ученик – ученик", "работодатель – ученик", "студент – ученик");

    private final ActorContext actors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OrganizationImport organizations;
    private final FigureImport figures;
    private final PlannedResults plans;
    private final ParticipantImport participants;
    private final RegionClock clock;
    private final ConfigurableApplicationContext context;
    private boolean tooSlow;

    LoadBenchmark(
            ActorContext actors,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            OrganizationImport organizations,
            FigureImport figures,
            PlannedResults plans,
            ParticipantImport participants,
            RegionClock clock,
            ConfigurableApplicationContext context) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.organizations = organizations;
        this.figures = figures;
        this.plans = plans;
        this.participants = participants;
        this.clock = clock;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        String administrator = login(Role.ADMINISTRATOR);
        String operator = login(Role.CENTRE_OPERATOR);
        List<String> places = jdbc.sql("select name from app.municipality order by name")
                .query(String.class)
                .list();
        byte[] schools = table(
                new TableExport(
                        "Организации",
                        "Вид",
                        "Полное наименование",
                        "Краткое наименование",
                        "Муниципалитет",
                        "Населённый пункт",
                        "Учредитель"),
                number -> new Object[] {
                    "школа",
                    "Измеряемая школа " + run + " № " + number,
                    "Изм. школа " + run + " № " + number,
                    places.get(number % places.size()),
                    "с. Любое",
                    "Администрация"
                });
        time("organisations", administrator, () -> organizations.apply("школы.xlsx", schools));
        time("organisations as a workbook", administrator, () -> organizations.workbook(OrganizationFilter.all()));
        List<String> ids = jdbc.sql("select id from app.organization where short_name like :run order by id")
                .param("run", "Изм. школа " + run + "%")
                .query(String.class)
                .list();
        byte[] coverage = table(
                new TableExport(
                        "Охват",
                        "ИД организации",
                        "Организация",
                        "Муниципалитет",
                        "Форма наставничества",
                        "Реализует форму",
                        "Наставников"),
                number -> new Object[] {
                    ids.get(number / FORMS.size()), "", "", FORMS.get(number % FORMS.size()), "да", number % 50 + 1
                });
        time("figures", operator, () -> load(figures, "coverage", coverage));
        byte[] planned = table(
                new TableExport(
                        "Планы",
                        "ИД организации",
                        "Организация",
                        "Муниципалитет",
                        "Форма наставничества",
                        "К дате",
                        "Наставников, план",
                        "Источник"),
                number -> new Object[] {
                    ids.get(number), "", "", FORMS.get(0), LocalDate.of(2026, 12, 31), number % 50 + 1, "Приложение"
                });
        time("plans", operator, () -> load(plans, "", planned));
        OrganizationId school = OrganizationId.of(ids.get(0));
        byte[] pupils = table(
                new TableExport(
                        "Участники", "Роль", "Фамилия", "Имя", "Отчество", "Пол", "Дата рождения", "Кто", "Класс"),
                number -> new Object[] {
                    "наставляемый",
                    "Измеряемый" + letters(number),
                    "Иван",
                    "Петрович",
                    "м",
                    LocalDate.of(2012, 1, 1).plusDays(number % 900),
                    "обучающийся",
                    "7А"
                });
        SchoolYear year = SchoolYear.of(clock.today());
        String curator = curatorOf(school, run);
        time("participants", curator, () -> participants.apply(school, year, "ученики.xlsx", pupils));
        time("participants as a workbook", curator, () -> participants.workbook(school, year));
        int status = tooSlow ? 1 : 0;
        System.exit(SpringApplication.exit(context, () -> status));
    }

    private int load(FileLoad kind, String form, byte[] content) {
        return kind.apply(new LoadFile(form, clock.today(), "файл.xlsx", content))
                .rows();
    }

    private <T> void time(String what, String login, Supplier<T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        long before = threads.getCurrentThreadCpuTime();
        actors.callAs(login, work);
        long processor = threads.getCurrentThreadCpuTime() - before;
        long taken = System.nanoTime() - begun;
        tooSlow = tooSlow || taken > LIMIT.toNanos();
        System.out.printf(
                Locale.ROOT,
                "%d rows of %s in %.1f s, of them %.1f s in the processor, the database apart%n",
                ROWS,
                what,
                taken / SECOND,
                processor / SECOND);
    }

    private static byte[] table(TableExport table, IntFunction<Object[]> row) {
        IntStream.range(0, ROWS).forEach(number -> table.row(row.apply(number)));
        return table.xlsx();
    }

    /** A number as letters, as names have them. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number + 1; rest > 0; rest /= 30) {
            letters.append((char) ('а' + rest % 30));
        }
        return letters.toString();
    }

    private String login(Role role) {
        return jdbc.sql("""
                        select a.login from app.account a join app.post p on p.account_id = a.id
                        where p.role = :role order by a.login limit 1
                        """).param("role", role.name()).query(String.class).single();
    }

    private String curatorOf(OrganizationId school, String run) {
        String login = "load-bench-" + run;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into app.account (id, login, password_hash, password_change_required, surname,
                                                     given_name, gender, created_at)
                            values (gen_random_uuid(), :login, 'none', false, 'Измеряемый', 'Никто', 'MALE', now())
                            """).param("login", login).update();
            jdbc.sql("""
                            insert into app.post (id, account_id, role, title, organization_id, valid_from)
                            select gen_random_uuid(), id, 'CURATOR', 'куратор', :school, date '2020-01-01'
                            from app.account where login = :login
                            """)
                    .param("school", school.value())
                    .param("login", login)
                    .update();
        });
        return login;
    }
}
