package ru.nastavnik.scenario;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How much of the heap is in use after garbage has been thrown away, looked at once a second beside the work. */
final class LiveHeap {
    private static final long EVERY = 1_000;

    private final long before = live();
    private final AtomicLong most = new AtomicLong();
    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final Thread watcher = new Thread(this::look, "live-heap");

    private LiveHeap() {}

    static LiveHeap watch() {
        LiveHeap heap = new LiveHeap();
        heap.watcher.setDaemon(true);
        heap.watcher.start();
        return heap;
    }

    /** Bytes beyond what was there when the watch began; ends the watch. */
    long most() {
        watching.set(false);
        try {
            watcher.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Math.max(0, most.get() - before);
    }

    private void look() {
        while (watching.get()) {
            most.accumulateAndGet(live(), Math::max);
            try {
                Thread.sleep(EVERY);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
