package ru.nastavnik.scenario;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.workflow.TaskChanges;
import ru.nastavnik.workflow.TaskEvent;

/**
 * Times what the benchmark compares with the plain engine: calls of services that start instances or complete tasks.
 * What writing documents takes inside them is counted apart, and a call that only saves is not counted: the plain engine
 * has nothing to set beside it. One call may complete several tasks, as the last row of a journal does.
 */
@Component
@Profile("scenario")
class Stopwatch {
    private final ObjectProvider<PlainReplay> replay;
    private final ObjectProvider<StatementTrace> trace;
    private final Tally starts = new Tally();
    private final Tally completions = new Tally();
    private final Tally documents = new Tally();
    private boolean counting = true;
    private long tasksCompleted;
    private int documentDepth;
    private long documentBegan;
    private StatementTrace.@Nullable Side outsideDocument;

    Stopwatch(ObjectProvider<PlainReplay> replay, ObjectProvider<StatementTrace> trace) {
        this.replay = replay;
        this.trace = trace;
    }

    /** Whether what follows counts; what does not is repeated on the plain engine all the same. */
    void counting(boolean counts) {
        counting = counts;
    }

    /** @param count how many organisations the work starts */
    void starting(long count, Runnable work) {
        replay.ifAvailable(PlainReplay::catchUp);
        trace.ifAvailable(statements -> statements.settle(false));
        turn(StatementTrace.Side.APPLICATION_STARTS);
        try {
            long before = System.nanoTime();
            work.run();
            starts.add(count, System.nanoTime() - before);
        } finally {
            turn(null);
        }
        replay.ifAvailable(PlainReplay::repeat);
        trace.ifAvailable(statements -> statements.settle(true));
    }

    /** A call that completes tasks, or none. */
    <T extends @Nullable Object> T completing(Supplier<T> work) {
        replay.ifAvailable(PlainReplay::catchUp);
        trace.ifAvailable(statements -> statements.settle(false));
        long tasksBefore = tasksCompleted;
        long documentsBefore = documents.nanos();
        turn(StatementTrace.Side.APPLICATION);
        T result;
        long took;
        try {
            long before = System.nanoTime();
            result = work.get();
            took = System.nanoTime() - before - (documents.nanos() - documentsBefore);
        } finally {
            turn(null);
        }
        if (tasksCompleted > tasksBefore) {
            if (counting) {
                completions.add(tasksCompleted - tasksBefore, took);
                replay.ifAvailable(PlainReplay::repeat);
            } else {
                replay.ifAvailable(PlainReplay::catchUp);
            }
        }
        boolean counts = counting && tasksCompleted > tasksBefore;
        trace.ifAvailable(statements -> statements.settle(counts));
        return result;
    }

    void completing(Runnable work) {
        completing(() -> {
            work.run();
            return true;
        });
    }

    @EventListener
    void changed(TaskChanges changes) {
        for (TaskEvent event : changes.events()) {
            if (event instanceof TaskEvent.Closed task && task.completed()) {
                tasksCompleted++;
            }
        }
    }

    /** Work on a document begins, maybe within such work. */
    void documentBegins() {
        if (documentDepth++ == 0) {
            trace.ifAvailable(statements -> outsideDocument = statements.enterDocument());
            documentBegan = System.nanoTime();
        }
    }

    /** @param registered whether the document is finished by it */
    void documentEnds(boolean registered) {
        if (--documentDepth == 0) {
            documents.add(registered ? 1 : 0, System.nanoTime() - documentBegan);
            turn(outsideDocument);
        }
    }

    private void turn(StatementTrace.@Nullable Side side) {
        trace.ifAvailable(statements -> statements.turn(side));
    }

    Tally.Reading starts() {
        return starts.reading();
    }

    Tally.Reading completions() {
        return completions.reading();
    }

    Tally.Reading documents() {
        return documents.reading();
    }
}
