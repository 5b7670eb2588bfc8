package ru.nastavnik.shared.table;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ru.nastavnik.shared.DomainException;

/** Files of more than a page are read one after the other, so that several at once take no more memory than one. */
final class OneAtATime {
    private static final int LARGE = 4 * 1024;
    private static final int PATIENCE_IN_SECONDS = 30;
    private static final Semaphore TURN = new Semaphore(1, true);

    private OneAtATime() {}

    static <T> T read(int bytes, Supplier<T> reading) {
        if (bytes < LARGE) {
            return reading.get();
        }
        try {
            if (!TURN.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw new DomainException(
                        "Сейчас читаются другие большие файлы. Ничего не загружено: выберите файл снова через минуту.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException("Чтение файла прервано. Ничего не загружено: выберите файл снова.", stopped);
        }
        try {
            return reading.get();
        } finally {
            TURN.release();
        }
    }
}
