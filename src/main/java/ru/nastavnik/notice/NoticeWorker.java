package ru.nastavnik.notice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.DataScope;

/**
 * Gathers, sends and reads what came back, each on a thread of its own. A mail server that hangs holds up the second only,
 * a mailbox that hangs the third: neither the engine's jobs, nor the sweeps by the clock, nor the gathering wait for them.
 */
@Component
class NoticeWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeWorker.class);
    private static final Duration GATHER_EVERY = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration READ_EVERY = Duration.ofMinutes(5);
    private static final Duration LAST_MAIL = Duration.ofSeconds(10);

    private final Ladder ladder;
    private final Digests digests;
    private final SoonMails soon;
    private final MailSending sending;
    private final Bounces bounces;
    private final boolean enabled;
    private final Duration pace;
    private final List<Future<?>> rounds = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService gathering;
    private @Nullable ScheduledExecutorService mailing;
    private @Nullable ScheduledExecutorService reading;

    NoticeWorker(
            Ladder ladder,
            Digests digests,
            SoonMails soon,
            MailSending sending,
            Bounces bounces,
            @Value("${nastavnik.notices.enabled:true}") boolean enabled,
            @Value("${nastavnik.mail.per-minute:60}") int perMinute) {
        this.ladder = ladder;
        this.digests = digests;
        this.soon = soon;
        this.sending = sending;
        this.bounces = bounces;
        this.enabled = enabled;
        this.pace = Duration.ofMinutes(1).dividedBy(Math.max(1, perMinute));
    }

    @Override
    public void start() {
        gathering = thread("notices");
        rounds.add(gathering.scheduleWithFixedDelay(
                this::gather, GATHER_EVERY.toMillis(), GATHER_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        mailing = thread("notice-mail");
        rounds.add(mailing.scheduleWithFixedDelay(
                () -> run("sending", this::send), LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        if (bounces.isSet()) {
            reading = thread("notice-bounces");
            rounds.add(reading.scheduleWithFixedDelay(
                    () -> run("reading what came back", bounces::read),
                    LOOK_EVERY.toMillis(),
                    READ_EVERY.toMillis(),
                    TimeUnit.MILLISECONDS));
        }
    }

    /** In this order: the overview tells what the ladder says, and what it told is not mailed again. */
    void gather() {
        run("the ladder", ladder::climb);
        run("composing overviews", digests::compose);
        run("gathering", soon::gather);
    }

    /** Sends all that waits, at the pace that the mail server bears. */
    void send() {
        while (sending.sendNext()) {
            try {
                Thread.sleep(pace.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void run(String what, Runnable work) {
        try {
            DataScope.during(DataScope.system("notices"), () -> {
                work.run();
                return Boolean.TRUE;
            });
        } catch (RuntimeException failure) {
            // The next round tries again; an executor would drop the work for good.
            LOG.error("Notices: {} failed", what, failure);
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void stop() {
        rounds.forEach(round -> round.cancel(false));
        rounds.clear();
        end(gathering);
        end(mailing);
        end(reading);
        gathering = null;
        mailing = null;
        reading = null;
    }

    /** A mail that is on its way is let go; what did not go keeps its lease and is taken again. */
    private static void end(@Nullable ScheduledExecutorService work) {
        if (work == null) {
            return;
        }
        work.shutdown();
        try {
            if (!work.awaitTermination(LAST_MAIL.toMillis(), TimeUnit.MILLISECONDS)) {
                work.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            work.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return gathering != null;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
