package ru.nastavnik.shared;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is kept in mind while a transaction runs: read once and used again, or gathered and written together before it
 * commits. Every transaction has its own; one that runs while another is suspended does not see the other's, and a
 * transaction that rolls back writes nothing.
 *
 * @param <T> what is kept, changed in place
 */
public final class TransactionMemory<T> {
    private final Supplier<T> fresh;
    private final Consumer<T> atEnd;
    private final boolean acts;

    private TransactionMemory(Supplier<T> fresh, Consumer<T> atEnd, boolean acts) {
        this.fresh = fresh;
        this.atEnd = atEnd;
        this.acts = acts;
    }

    /** Only remembers. */
    public static <T> TransactionMemory<T> of(Supplier<T> fresh) {
        return new TransactionMemory<>(fresh, kept -> {}, false);
    }

    /** @param action what is done once before the commit; it may act as the transaction did, and so leave things to write */
    public static <T> TransactionMemory<T> actedOnAtEnd(Supplier<T> fresh, Consumer<T> action) {
        return new TransactionMemory<>(fresh, action, true);
    }

    /** @param write writes what was gathered, once, after everything that acts before the commit */
    public static <T> TransactionMemory<T> writtenAtEnd(Supplier<T> fresh, Consumer<T> write) {
        return new TransactionMemory<>(fresh, write, false);
    }

    /**
     * What the running transaction keeps, made at the first call.
     *
     * @throws IllegalStateException if no transaction runs, or its last writes are done
     */
    public T get() {
        return TransactionMemories.running().get(this);
    }

    /** Empty if no transaction runs or it keeps nothing; to be read even after the last writes. */
    public Optional<T> find() {
        return TransactionMemories.find().flatMap(memories -> memories.find(this));
    }

    T fresh() {
        return fresh.get();
    }

    boolean acts() {
        return acts;
    }

    void end(T kept) {
        atEnd.accept(kept);
    }
}
