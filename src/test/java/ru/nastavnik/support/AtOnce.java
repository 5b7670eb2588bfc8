package ru.nastavnik.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Several people who do something at the same moment, each in a thread and a transaction of their own. */
public final class AtOnce {
    private AtOnce() {}

    /** @return what each was told: null for whoever succeeded, else the refusal, in the order of the works */
    public static List<@Nullable Throwable> run(Runnable... works) throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(works.length);
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable work : works) {
                running.add(threads.submit(() -> {
                    together.await();
                    work.run();
                    return null;
                }));
            }
            List<@Nullable Throwable> told = new ArrayList<>();
            for (Future<?> one : running) {
                told.add(refusal(one));
            }
            return told;
        } finally {
            threads.shutdownNow();
        }
    }

    private static @Nullable Throwable refusal(Future<?> running) throws InterruptedException {
        try {
            running.get();
            return null;
        } catch (ExecutionException refused) {
            return refused.getCause();
        }
    }
}
