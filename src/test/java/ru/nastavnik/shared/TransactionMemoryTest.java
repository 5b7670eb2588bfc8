package ru.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction keeps in mind is its own, and is written once, when all else is done. */
class TransactionMemoryTest {
    private final List<String> written = new ArrayList<>();
    private final TransactionMemory<List<String>> notes =
            TransactionMemory.writtenAtEnd(ArrayList::new, written::addAll);
    private final TransactionTemplate transaction = new TransactionTemplate(new Manager());

    @Test
    void whatWasGatheredIsWrittenTogetherBeforeTheCommit() {
        transaction.executeWithoutResult(status -> {
            notes.get().add("one");
            notes.get().add("two");
            assertThat(written).isEmpty();
        });
        assertThat(written).containsExactly("one", "two");
    }

    @Test
    void aTransactionThatRollsBackWritesNothing() {
        transaction.executeWithoutResult(status -> {
            notes.get().add("one");
            status.setRollbackOnly();
        });
        assertThat(written).isEmpty();
    }

    @Test
    void eachTransactionBeginsWithNothing() {
        transaction.executeWithoutResult(status -> notes.get().add("one"));
        transaction.executeWithoutResult(status -> assertThat(notes.find()).isEmpty());
        assertThat(notes.find()).isEmpty();
    }

    @Test
    void aTransactionOfItsOwnInsideAnotherDoesNotSeeTheOthersMemory() {
        TransactionTemplate own = new TransactionTemplate(new Manager());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outer -> {
            notes.get().add("outer");
            own.executeWithoutResult(inner -> {
                assertThat(notes.find()).isEmpty();
                notes.get().add("inner");
            });
            assertThat(written).containsExactly("inner");
            assertThat(notes.get()).containsExactly("outer");
        });
        assertThat(written).containsExactly("inner", "outer");
    }

    @Test
    void whatActsBeforeTheCommitMayLeaveThingsToWriteThoughNobodyHadBefore() {
        TransactionMemory<List<String>> actions = TransactionMemory.actedOnAtEnd(
                ArrayList::new, wanted -> wanted.forEach(each -> notes.get().add("done: " + each)));
        transaction.executeWithoutResult(status -> actions.get().add("step"));
        assertThat(written).containsExactly("done: step");
    }

    @Test
    void whatAnActionAsksOfAnotherIsDoneAsWell() {
        TransactionMemory<List<String>> second = TransactionMemory.actedOnAtEnd(
                ArrayList::new, wanted -> wanted.forEach(each -> notes.get().add(each)));
        TransactionMemory<List<String>> first = TransactionMemory.actedOnAtEnd(
                ArrayList::new, wanted -> wanted.forEach(each -> second.get().add("then " + each)));
        transaction.executeWithoutResult(status -> first.get().add("step"));
        assertThat(written).containsExactly("then step");
    }

    @Test
    void withoutATransactionNothingIsKept() {
        TransactionTemplate reading = new TransactionTemplate(new Manager());
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
        reading.executeWithoutResult(
                status -> assertThatThrownBy(notes::get).isInstanceOf(IllegalStateException.class));
    }

    @Test
    void afterTheLastWritesNothingIsTakenInAnyMore() {
        List<String> refused = new ArrayList<>();
        transaction.executeWithoutResult(status ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        try {
                            notes.get().add("too late to be written");
                        } catch (IllegalStateException ended) {
                            refused.add("refused");
                        }
                    }
                }));
        assertThat(refused).containsExactly("refused");
    }

    /** A manager without a database, which begins the memory as the application's does. */
    private static final class Manager extends AbstractPlatformTransactionManager {
        private static final ThreadLocal<Boolean> RUNS = ThreadLocal.withInitial(() -> false);

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object running) {
            return RUNS.get();
        }

        @Override
        protected void doBegin(Object begun, TransactionDefinition definition) {
            RUNS.set(true);
        }

        @Override
        protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
            super.prepareSynchronization(status, definition);
            if (status.hasTransaction() && status.isNewSynchronization()) {
                TransactionMemories.begin();
            }
        }

        @Override
        protected Object doSuspend(Object running) {
            RUNS.set(false);
            return running;
        }

        @Override
        protected void doResume(Object running, Object suspended) {
            RUNS.set(true);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            RUNS.set(false);
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            RUNS.set(false);
        }
    }
}
