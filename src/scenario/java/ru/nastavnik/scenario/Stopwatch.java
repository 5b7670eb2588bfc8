package ru.nastavnik.scenario;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
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
    private final Supplier<Optional<PlainReplay>> replay;
    private final Supplier<Optional<StatementTrace>> trace;
    private final Supplier<Optional<ProcessorTime>> processor;
    private final Tally starts = new Tally();
    private final Tally completions = new Tally();
    private final Tally documents = new Tally();
    private boolean counting = true;
    private long tasksCompleted;
    private int documentDepth;
    private long documentBegan;
    private long documentBeganWork;
    private StatementTrace.@Nullable Side outsideDocument;

    Stopwatch(
            ObjectProvider<PlainReplay> replay,
            ObjectProvider<StatementTrace> trace,
            ObjectProvider<ProcessorTime> processor) {
        this.replay = once(replay);
        this.trace = once(trace);
        this.processor = once(processor);
    }

    /** Asked for again and again within what is timed, where the container's search for it would be timed, too. */
    private static <T> Supplier<Optional<T>> once(ObjectProvider<T> provider) {
        return SingletonSupplier.of(() -> Optional.ofNullable(provider.getIfAvailable()));
    }

    /** Whether what follows counts; what does not is repeated on the plain engine all the same. */
    void counting(boolean counts) {
        counting = counts;
    }

    /** @param count how many organisations the work starts */
    void starting(long count, Runnable work) {
        replay.get().ifPresent(PlainReplay::catchUp);
        trace.get().ifPresent(statements -> statements.settle(false));
        turn(StatementTrace.Side.APPLICATION_STARTS);
        try {
            processor.get().ifPresent(ProcessorTime::look);
            long workBefore = worked(ProcessorTime::atBegin);
            long before = System.nanoTime();
            work.run();
            long took = System.nanoTime() - before;
            starts.add(count, took, worked(ProcessorTime::atEnd) - workBefore);
        } finally {
            turn(null);
        }
        replay.get().ifPresent(PlainReplay::repeat);
        trace.get().ifPresent(statements -> statements.settle(true));
    }

    /** A call that completes tasks, or none. */
    <T extends @Nullable Object> T completing(Supplier<T> work) {
        replay.get().ifPresent(PlainReplay::catchUp);
        trace.get().ifPresent(statements -> statements.settle(false));
        long tasksBefore = tasksCompleted;
        long documentsBefore = documents.nanos();
        long documentsWorkBefore = documents.processorNanos();
        turn(StatementTrace.Side.APPLICATION);
        T result;
        long took;
        long hasWorked;
        try {
            processor.get().ifPresent(ProcessorTime::look);
            long workBefore = worked(ProcessorTime::atBegin);
            long before = System.nanoTime();
            result = work.get();
            took = System.nanoTime() - before - (documents.nanos() - documentsBefore);
            hasWorked = worked(ProcessorTime::atEnd) - workBefore - (documents.processorNanos() - documentsWorkBefore);
        } finally {
            turn(null);
        }
        if (tasksCompleted > tasksBefore) {
            if (counting) {
                completions.add(tasksCompleted - tasksBefore, took, hasWorked);
                replay.get().ifPresent(PlainReplay::repeat);
            } else {
                replay.get().ifPresent(PlainReplay::catchUp);
            }
        }
        boolean counts = counting && tasksCompleted > tasksBefore;
        trace.get().ifPresent(statements -> statements.settle(counts));
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
            trace.get().ifPresent(statements -> outsideDocument = statements.enterDocument());
            documentBegan = System.nanoTime();
            // What asking takes is the document's, not the completion's around it: so the other way round.
            documentBeganWork = worked(ProcessorTime::atEnd);
        }
    }

    /** @param registered whether the document is finished by it */
    void documentEnds(boolean registered) {
        if (--documentDepth == 0) {
            long work = worked(ProcessorTime::atBegin) - documentBeganWork;
            documents.add(registered ? 1 : 0, System.nanoTime() - documentBegan, work);
            turn(outsideDocument);
        }
    }

    private long worked(ToLongFunction<ProcessorTime> when) {
        return processor.get().map(when::applyAsLong).orElse(0L);
    }

    private void turn(StatementTrace.@Nullable Side side) {
        trace.get().ifPresent(statements -> statements.turn(side));
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
