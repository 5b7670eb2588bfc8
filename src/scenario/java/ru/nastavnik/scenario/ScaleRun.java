package ru.nastavnik.scenario;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Times what pages ask in a region of 40,000 organisations and a million open tasks. Each question is asked twenty times
 * on a connection that nobody has used, and twenty times on one that served organisations before: a server that keeps
 * plans answers the sixth call otherwise than the first.
 */
@Component
@Profile("scale")
@Order(Ordered.LOWEST_PRECEDENCE)
class ScaleRun implements ApplicationRunner {
    private static final int PLANS_ARE_KEPT = 5;
    private static final double MILLIS = 1e6;
    private static final int NO_ANSWER = -1;
    /** Of the fields of /proc/…/stat behind the name, from 0; in ticks of a hundredth of a second. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;
    private static final double TICK_MILLIS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(ScaleRun.class);

    private final ScaleProperties properties;
    private final ScaleRegion region;
    private final ScaleQuestions questions;
    private final HikariDataSource connections;
    private final ConfigurableApplicationContext context;

    ScaleRun(
            ScaleProperties properties,
            ScaleRegion region,
            ScaleQuestions questions,
            HikariDataSource connections,
            ConfigurableApplicationContext context) {
        this.properties = properties;
        this.region = region;
        this.questions = questions;
        this.connections = connections;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Progress progress = new Progress(System.out);
        if (!region.isFilled()) {
            progress.phase("Заполнение", "открытых задач", region::fill);
        }
        int slow = 0;
        Runnable visits = questions.visits();
        progress.say(String.format(
                Locale.ROOT,
                "%-45s %6s %7s %7s %7s %7s %7s %7s %7s %6s %8s",
                "мс; медиана и 95 % вызовов 6–20",
                "строк",
                "1-й",
                "медиана",
                "95 %",
                "п. орг.",
                "медиана",
                "95 %",
                "проц.",
                "предел",
                "нагрузка"));
        for (ScaleQuestions.Question question : questions.all()) {
            if (properties.wants(question.name())) {
                slow += ask(question, visits, progress) ? 0 : 1;
            }
        }
        int status = slow == 0 ? 0 : 1;
        System.exit(SpringApplication.exit(context, () -> status));
    }

    /** @return whether it kept its limit */
    private boolean ask(ScaleQuestions.Question question, Runnable visits, Progress progress) {
        connections.getHikariPoolMXBean().softEvictConnections();
        int found = answer(question);
        connections.getHikariPoolMXBean().softEvictConnections();
        List<Double> alone = series(question);
        connections.getHikariPoolMXBean().softEvictConnections();
        visits.run();
        double busy = processorMillis();
        List<Double> after = series(question);
        busy = (processorMillis() - busy) / properties.calls();
        double worst = Math.max(late(alone, 0.95), late(after, 0.95));
        progress.say(String.format(
                Locale.ROOT,
                "%-45s %6d %7.0f %7.0f %7.0f %7.0f %7.0f %7.0f %7.0f %6d %8.1f%s",
                question.name(),
                found,
                alone.get(0),
                late(alone, 0.5),
                late(alone, 0.95),
                after.get(0),
                late(after, 0.5),
                late(after, 0.95),
                busy,
                question.limit(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                worst > question.limit() ? "  ЗА ПРЕДЕЛОМ" : ""));
        return worst <= question.limit();
    }

    /**
     * Time of processors that this program and its one connection's server have used: what an answer takes where nobody
     * else works. Of the server only where it runs on this machine.
     */
    private double processorMillis() {
        double own = ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / MILLIS
                : 0;
        int server = JdbcClient.create(connections)
                .sql("select pg_backend_pid()")
                .query(Integer.class)
                .single();
        Path stat = Path.of("/proc", String.valueOf(server), "stat");
        if (!Files.isReadable(stat)) {
            return own;
        }
        try {
            String text = Files.readString(stat);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return own + (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * TICK_MILLIS;
        } catch (IOException gone) {
            return own;
        }
    }

    private List<Double> series(ScaleQuestions.Question question) {
        List<Double> times = new ArrayList<>();
        for (int call = 0; call < properties.calls(); call++) {
            long before = System.nanoTime();
            int found = answer(question);
            double taken = (System.nanoTime() - before) / MILLIS;
            times.add(taken);
            if (found == NO_ANSWER) {
                return Collections.nCopies(properties.calls(), taken);
            }
        }
        return times;
    }

    /** The number of rows, or that there was no answer because the database ended the statement. */
    private static int answer(ScaleQuestions.Question question) {
        try {
            return question.answer().get();
        } catch (DataAccessException given) {
            LOG.warn("«{}» has no answer: {}", question.name(), given.getMostSpecificCause().getMessage());
            return NO_ANSWER;
        }
    }

    /** So large a part of the calls from the sixth on takes no longer; of fifteen calls 0.95 is the slowest. */
    private static double late(List<Double> times, double part) {
        List<Double> kept = new ArrayList<>(times.subList(Math.min(PLANS_ARE_KEPT, times.size() - 1), times.size()));
        Collections.sort(kept);
        return kept.get((int) Math.ceil(kept.size() * part) - 1);
    }
}
