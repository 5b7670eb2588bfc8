package ru.nastavnik.scenario;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How long the processor worked for the calling thread and for the database, by the kernel's count: what others do on the
 * machine lengthens the time by the clock and hardly this one. Where the kernel tells nothing of processes (it is Linux's
 * {@code schedstat}), only the thread's part.
 */
@Component
@Profile("benchmark")
class ProcessorTime {
    private static final Path PROCESSES = Path.of("/proc");

    /** The server's processes work in the folder of its data, which is below the run's. */
    private final Path folder = Path.of("").toAbsolutePath();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private List<Path> servers = List.of();

    /** Finds the server's processes, which come and go with connections; to be asked for before what is counted. */
    void look() {
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            servers = processes
                    .filter(this::servesUs)
                    .map(process -> process.resolve("schedstat"))
                    .toList();
        } catch (IOException e) {
            servers = List.of();
        }
    }

    /**
     * @return nanoseconds at the beginning of what is counted; only differences mean anything, and what asking takes is
     *     not within
     */
    long atBegin() {
        long ofDatabase = database();
        return ofDatabase + threads.getCurrentThreadCpuTime();
    }

    /** @return nanoseconds at its end; what asking takes is not within, either */
    long atEnd() {
        long own = threads.getCurrentThreadCpuTime();
        return own + database();
    }

    private long database() {
        long nanos = 0;
        for (Path server : servers) {
            try {
                nanos += Long.parseLong(Files.readString(server).split(" ", 2)[0]);
            } catch (IOException ended) {
                // A server process that has ended works for nobody.
            }
        }
        return nanos;
    }

    private boolean servesUs(Path process) {
        try {
            return Character.isDigit(process.getFileName().toString().charAt(0))
                    && Files.readString(process.resolve("cmdline")).startsWith("postgres: nastavnik")
                    && Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder);
        } catch (IOException ended) {
            return false;
        }
    }
}
