package ru.nastavnik.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Everything that one transaction keeps in mind. */
public final class TransactionMemories implements TransactionSynchronization {
    private static final Object KEY = TransactionMemories.class;

    private final Map<TransactionMemory<?>, Object> kept = new LinkedHashMap<>();
    private boolean ended;

    private TransactionMemories() {}

    /**
     * Called by the transaction manager as a transaction begins, before anybody can ask to be called at its commit:
     * whoever registers while commit callbacks run already is not called any more.
     */
    public static void begin() {
        TransactionMemories memories = new TransactionMemories();
        TransactionSynchronizationManager.bindResource(KEY, memories);
        TransactionSynchronizationManager.registerSynchronization(memories);
    }

    static TransactionMemories running() {
        return find().filter(memories -> !memories.ended)
                .orElseThrow(() -> new IllegalStateException("No transaction that could remember this"));
    }

    static Optional<TransactionMemories> find() {
        return Optional.ofNullable((TransactionMemories) TransactionSynchronizationManager.getResource(KEY));
    }

    <T> T get(TransactionMemory<T> memory) {
        kept.computeIfAbsent(memory, TransactionMemory::fresh);
        return find(memory).orElseThrow();
    }

    // What is kept under a memory is what that memory has made.
    @SuppressWarnings("unchecked")
    <T> Optional<T> find(TransactionMemory<T> memory) {
        return Optional.ofNullable((T) kept.get(memory));
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        end(true);
        end(false);
        ended = true;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    /** One that acts may have another made that acts as well. */
    private void end(boolean acting) {
        Set<TransactionMemory<?>> done = new HashSet<>();
        List<TransactionMemory<?>> next = waiting(acting, done);
        while (!next.isEmpty()) {
            next.forEach(this::end);
            done.addAll(next);
            next = waiting(acting, done);
        }
    }

    private List<TransactionMemory<?>> waiting(boolean acting, Set<TransactionMemory<?>> done) {
        List<TransactionMemory<?>> waiting = new ArrayList<>();
        for (TransactionMemory<?> memory : kept.keySet()) {
            if (memory.acts() == acting && !done.contains(memory)) {
                waiting.add(memory);
            }
        }
        return waiting;
    }

    private <T> void end(TransactionMemory<T> memory) {
        memory.end(get(memory));
    }
}
