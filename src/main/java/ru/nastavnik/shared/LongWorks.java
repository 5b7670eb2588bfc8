package ru.nastavnik.shared;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does long work in the background in the name of whoever asked for it; two at a time, the others wait their turn. */
@Component
public class LongWorks {
    private static final int AT_A_TIME = 2;
    private static final int MOST_WAITING = 20;

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_A_TIME, AT_A_TIME, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread thread = new Thread(work, "long-work");
                thread.setDaemon(true);
                return thread;
            });

    LongWorks() {
        workers.allowCoreThreadTimeOut(true);
    }

    /** @throws DomainException if too many wait already */
    public LongWork start(Runnable work) {
        @Nullable Authentication person = SecurityContextHolder.getContext().getAuthentication();
        LongWork started = new LongWork();
        try {
            workers.execute(() -> inTheNameOf(person, () -> started.run(work)));
        } catch (RejectedExecutionException full) {
            throw new DomainException(
                    "Сейчас загружают много файлов. Ничего не загружено: попробуйте через минуту.", full);
        }
        return started;
    }

    private static void inTheNameOf(@Nullable Authentication person, Runnable work) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
