package ru.nastavnik.installation.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of the embedded PostgreSQL and what must be true before a server is started on it: one launcher at a
 * time, the right major version, a free port, no orphan of a killed application.
 */
final class DataDirectory {
    static final String MAJOR_VERSION = "17";
    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final int ORPHAN_STOP_SECONDS = 60;

    private final Path directory;
    private @Nullable FileChannel lockChannel;
    private @Nullable FileLock lock;

    DataDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    Path path() {
        return directory;
    }

    /** Files of ours beside the data: secrets, lock, unpacked binaries. */
    Path sibling(String name) {
        return parent().resolve(name);
    }

    boolean isInitialized() {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    /** Takes the lock that keeps a second launcher out until {@link #unlock()}. */
    void lock() {
        Path file = sibling("nastavnik.lock");
        try {
            Files.createDirectories(parent());
            lockChannel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = lockChannel.tryLock();
        } catch (OverlappingFileLockException second) {
            lock = null;
        } catch (IOException denied) {
            throw new DatabaseStartException(
                    "Нет прав на запись в каталог данных " + parent() + ".",
                    "Дайте пользователю, от имени которого запускается «Наставник», право записи в этот каталог или"
                            + " укажите другой: nastavnik.database.directory.",
                    denied);
        }
        if (lock == null) {
            throw new DatabaseStartException(
                    "«Наставник» уже запущен с каталогом данных " + directory + ".",
                    "Откройте работающую систему в браузере или остановите её прежде, чем запускать снова.");
        }
    }

    void unlock() {
        try {
            if (lock != null) {
                lock.release();
            }
            if (lockChannel != null) {
                lockChannel.close();
            }
        } catch (IOException e) {
            LOG.warn("The lock file could not be released: {}", e.getMessage());
        }
    }

    /** Whether another process holds the lock: the application runs on this directory. */
    boolean isLockedElsewhere() {
        Path file = sibling("nastavnik.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken == null;
        } catch (OverlappingFileLockException inThisProcess) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    void requireMajorVersion() throws IOException {
        Path versionFile = directory.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return;
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseStartException(
                    "Данные в каталоге " + directory + " созданы PostgreSQL " + version
                            + ", а встроенный сервер — версии " + MAJOR_VERSION + ". Данные не изменены.",
                    "Запустите прежнюю версию «Наставника», сделайте резервную копию и восстановите её в новой"
                            + " (см. README, «Backup and restore»).");
        }
    }

    /** Stops the server that a killed application left behind; its data is sound, it only has no owner any more. */
    void stopOrphan() throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = postmaster();
        if (orphan.isEmpty()) {
            return;
        }
        LOG.info("Stopping the database that an interrupted run left behind");
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(ORPHAN_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            throw new DatabaseStartException(
                    "Прежний процесс PostgreSQL (" + orphan.get().pid() + ") не останавливается.",
                    "Остановите его вручную и запустите «Наставник» снова.",
                    stuck);
        }
    }

    static void requireFreePort(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new DatabaseStartException(
                    "Порт " + port + " занят другой программой, встроенная база данных на нём не запустится.",
                    "Освободите порт или укажите другой: nastavnik.database.port.",
                    taken);
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // The number may have been given to another program since: only a postgres is ours to stop.
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(false));
    }

    private Path parent() {
        Path parent = directory.getParent();
        return parent == null ? directory : parent;
    }
}
