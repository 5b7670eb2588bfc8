package ru.nastavnik.shared;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work that somebody waits for: it says how far it is, and can be stopped. Whoever does the work reports it to the work of
 * its thread and need not know whether anybody looks. Stopping is an exception at the next report, so that the
 * transaction leaves nothing behind; what has ended cannot be stopped any more.
 */
public final class LongWork {
    private static final ThreadLocal<LongWork> CURRENT = new ThreadLocal<>();
    private static final int EACH = 1000;

    private final AtomicBoolean stopping = new AtomicBoolean();
    /** Written by the thread that works, read by those who look. */
    private volatile State state = new State(Stage.WAITING, "", 0, 0, null);

    public enum Stage {
        WAITING,
        RUNNING,
        DONE,
        /** Nothing of it remains. */
        STOPPED,
        FAILED
    }

    /**
     * How far it is.
     *
     * @param doing in the user's words
     * @param total 0 while unknown
     * @param failure why it failed
     */
    public record State(
            Stage stage,
            String doing,
            long done,
            long total,
            @Nullable RuntimeException failure) {
        public boolean isOver() {
            return stage != Stage.WAITING && stage != Stage.RUNNING;
        }
    }

    /** The work was stopped by whoever waited for it. */
    public static final class StoppedException extends DomainException {
        StoppedException() {
            super("Работа остановлена. Ничего не изменилось.");
        }
    }

    /**
     * Tells the work of this thread how far it is; nothing happens if there is none.
     *
     * @throws StoppedException if it is to stop
     */
    public static void reached(String doing, long done, long total) {
        LongWork current = CURRENT.get();
        if (current != null) {
            if (current.stopping.get()) {
                throw new StoppedException();
            }
            current.state = new State(Stage.RUNNING, doing, done, total, null);
        }
    }

    /** Does the same to each, telling every thousandth. */
    public static <T> void each(String doing, List<T> all, Consumer<T> work) {
        for (int position = 0; position < all.size(); position++) {
            if (position % EACH == 0) {
                reached(doing, position, all.size());
            }
            work.accept(all.get(position));
        }
    }

    /** Does work to a thousand at a time, telling each thousand. */
    public static <T> void inBatches(String doing, List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += EACH) {
            reached(doing, from, all.size());
            work.accept(all.subList(from, Math.min(from + EACH, all.size())));
        }
        reached(doing, all.size(), all.size());
    }

    /** Runs it in this thread. What goes wrong is kept in the state. */
    public void run(Runnable work) {
        CURRENT.set(this);
        try {
            reached("Начинаем", 0, 0);
            work.run();
            end(Stage.DONE, null);
        } catch (StoppedException stopped) {
            end(Stage.STOPPED, stopped);
        } catch (RuntimeException failure) {
            end(Stage.FAILED, failure);
        } finally {
            CURRENT.remove();
        }
    }

    private void end(Stage stage, @Nullable RuntimeException failure) {
        State last = state;
        long done = stage == Stage.DONE ? last.total() : last.done();
        state = new State(stage, last.doing(), done, last.total(), failure);
    }

    /** Asks it to stop at its next report; it may have ended by then. */
    public void stop() {
        stopping.set(true);
    }

    public State state() {
        return state;
    }
}
