package ru.nastavnik.printing;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.printing.persistence.PrintQueue;
import ru.nastavnik.printing.persistence.PrintQueue.Waiting;
import ru.nastavnik.shared.RegionClock;

/**
 * Makes the stacks that wait, step by step, in a thread of its own: other work by the clock waits no longer. On several
 * nodes a stack is worked on by one of them at a time.
 */
@Component
public class PrintSweep {
    private static final Logger LOG = LoggerFactory.getLogger(PrintSweep.class);
    private static final String SCOPE = "printing";

    private final PrintQueue queue;
    private final PrintStep step;
    private final ActorContext actors;
    private final DataScopes scopes;
    private final RegionClock clock;
    private final Semaphore free = new Semaphore(1);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "printing");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    PrintSweep(PrintQueue queue, PrintStep step, ActorContext actors, DataScopes scopes, RegionClock clock) {
        this.queue = queue;
        this.step = step;
        this.actors = actors;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Begins working if there is work and nobody works here. */
    @Scheduled(cron = "${nastavnik.printing.sweep:*/2 * * * * *}")
    void wake() {
        if (free.tryAcquire()) {
            worker.execute(() -> {
                try {
                    run();
                } catch (RuntimeException failure) {
                    LOG.error("Printing stopped until the next sweep", failure);
                } finally {
                    free.release();
                }
            });
        }
    }

    /** Works until nothing waits, or what waits is another node's. */
    public void run() {
        DataScope.during(DataScope.system(SCOPE), () -> queue.expire(clock.now()));
        Optional<Waiting> last = Optional.empty();
        for (Optional<Waiting> job = next(); job.isPresent() && !stopping; job = next()) {
            if (!step(job.get()) && job.equals(last)) {
                return;
            }
            last = job;
        }
    }

    /** One step of the next stack. */
    void runOnce() {
        next().ifPresent(this::step);
    }

    private Optional<Waiting> next() {
        return DataScope.during(DataScope.system(SCOPE), queue::next);
    }

    /** @return whether anything was done */
    private boolean step(Waiting job) {
        Optional<SignedIn> person =
                DataScope.during(DataScope.system(SCOPE), () -> actors.inPost(job.account(), job.post()));
        if (person.isEmpty()) {
            fail(job, "Вы больше не занимаете должность, в которой заказали печать. Закажите её снова.");
            return true;
        }
        try {
            return actors.callAs(person.get(), () -> DataScope.during(withoutHaste(), () -> step.take(job)));
        } catch (PrintStep.CancelledException cancelled) {
            return true;
        } catch (RuntimeException failure) {
            LOG.error("Print job {}", job.id(), failure);
            if (DataScope.during(DataScope.system(SCOPE), () -> queue.brokeOff(job.id(), clock.now()))) {
                fail(
                        job,
                        "Собрать пакет не удалось. Закажите его снова; если не поможет, сообщите администратору номер "
                                + job.id() + ".");
            }
            return true;
        }
    }

    /** The data that the person sees, but the time of background work: nobody sits before a page and waits. */
    private DataScope withoutHaste() {
        return scopes.current()
                .organization()
                .map(organization -> DataScope.system(SCOPE, organization))
                .orElseGet(() -> DataScope.system(SCOPE));
    }

    private void fail(Waiting job, String problem) {
        DataScope.during(DataScope.system(SCOPE), () -> {
            queue.fail(job.id(), problem, clock.now().plus(PrintStep.KEPT));
            return job;
        });
    }

    @PreDestroy
    void stop() {
        stopping = true;
        worker.shutdownNow();
    }
}
