package ru.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Long work")
class LongWorkTest {
    private static final List<Integer> MANY = IntStream.range(0, 2500).boxed().toList();

    @Test
    @DisplayName("says how far it is and what became of it")
    void progress() {
        LongWork work = new LongWork();
        List<LongWork.State> seen = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        assertThat(work.state().stage()).isEqualTo(LongWork.Stage.WAITING);

        work.run(() -> LongWork.inBatches("Записано строк", MANY, some -> {
            seen.add(work.state());
            done.addAll(some);
        }));

        assertThat(done).isEqualTo(MANY);
        assertThat(seen).extracting(LongWork.State::done).containsExactly(0L, 1000L, 2000L);
        assertThat(seen)
                .allMatch(state -> state.total() == 2500 && state.doing().equals("Записано строк"));
        assertThat(work.state().stage()).isEqualTo(LongWork.Stage.DONE);
        assertThat(work.state().done()).isEqualTo(2500);
    }

    @Test
    @DisplayName("stops at its next report, and not any more when it has ended")
    void stops() {
        LongWork work = new LongWork();
        List<Integer> done = new ArrayList<>();

        work.run(() -> LongWork.each("Проверено строк", MANY, one -> {
            done.add(one);
            if (one == 1500) {
                work.stop();
            }
        }));

        assertThat(done).hasSize(2000);
        assertThat(work.state().stage()).isEqualTo(LongWork.Stage.STOPPED);

        LongWork ended = new LongWork();
        ended.run(() -> {});
        ended.stop();
        assertThat(ended.state().stage()).isEqualTo(LongWork.Stage.DONE);
    }

    @Test
    @DisplayName("keeps why it failed")
    void fails() {
        LongWork work = new LongWork();

        work.run(() -> {
            throw new DomainException("Файл не таков.");
        });

        assertThat(work.state().stage()).isEqualTo(LongWork.Stage.FAILED);
        assertThat(work.state().failure()).hasMessage("Файл не таков.");
    }

    @Test
    @DisplayName("is not needed to do the same in front of the person")
    void nobodyLooks() {
        List<Integer> done = new ArrayList<>();

        LongWork.each("Проверено строк", MANY, done::add);

        assertThat(done).hasSize(2500);
    }
}
