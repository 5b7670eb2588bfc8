package ru.nastavnik.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of LibreOffice without a window over the documents of a folder. */
final class OfficeRun {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeRun.class);
    /** PDF/A-2b, tagged: fonts are inside, nothing outside the file is needed to read it. */
    private static final String FILTER =
            "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
                    + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private static final long SECONDS_TO_DIE = 10;
    private static final int LOGGED = 500;

    private final Path program;
    private final OfficeProfile profile;
    private final Path folder;
    private volatile @Nullable Process process;

    /** How a run ended. */
    enum End {
        FINISHED,
        CRASHED,
        OUT_OF_TIME
    }

    /** @param folder of this run alone; what the program says is written there */
    OfficeRun(Path program, OfficeProfile profile, Path folder) {
        this.program = program;
        this.profile = profile;
        this.folder = folder;
    }

    /** Writes a PDF for every document that the program can read into the folder of results. */
    End convert(List<Path> documents, Path results, Duration limit) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.address(),
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "--nolockcheck",
                "--nofirststartwizard",
                "--convert-to",
                FILTER,
                "--outdir",
                results.toString()));
        documents.forEach(document -> command.add(document.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(empty().toFile()))
                .redirectOutput(said.toFile());
        keepOnly(builder.environment());
        Process started = builder.start();
        process = started;
        try {
            if (!started.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(started);
                return End.OUT_OF_TIME;
            }
        } catch (InterruptedException interrupted) {
            kill(started);
            throw interrupted;
        }
        if (started.exitValue() != 0) {
            kill(started);
            LOG.warn("{} ended with {}: {}", program, started.exitValue(), beginning(said));
            return End.CRASHED;
        }
        return End.FINISHED;
    }

    private Path empty() throws IOException {
        return Files.createFile(folder.resolve("nothing"));
    }

    /** The program is told no secrets of the application's environment, and lives in the folder of the run. */
    private void keepOnly(Map<String, String> environment) {
        Map<String, String> kept = new java.util.HashMap<>();
        for (String name : List.of("PATH", "SystemRoot", "SystemDrive", "windir", "ProgramFiles", "FONTCONFIG_PATH")) {
            String value = environment.get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        environment.clear();
        environment.putAll(kept);
        environment.put("HOME", folder.toString());
        environment.put("TMPDIR", folder.toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    /** Ends the run, if it has begun, from another thread. */
    void stop() {
        Process running = process;
        if (running != null) {
            kill(running);
        }
    }

    /** The script that starts the program ends before its children: they are looked up by the profile as well. */
    private void kill(Process main) {
        Set<ProcessHandle> family =
                new LinkedHashSet<>(main.toHandle().descendants().toList());
        family.add(main.toHandle());
        family.forEach(ProcessHandle::destroyForcibly);
        Set<ProcessHandle> left = new LinkedHashSet<>(ofProfile());
        left.forEach(ProcessHandle::destroyForcibly);
        family.addAll(left);
        family.forEach(OfficeRun::awaitEnd);
        profile.forget();
    }

    private List<ProcessHandle> ofProfile() {
        String address = profile.address();
        return ProcessHandle.allProcesses()
                .filter(one -> one.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains("-env:UserInstallation=" + address))
                        .orElse(false))
                .toList();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_DIE, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stays) {
            LOG.warn("Process {} of LibreOffice does not end", process.pid(), stays);
        }
    }

    private static String beginning(Path said) {
        try {
            String text = Files.readString(said);
            return text.substring(0, Math.min(LOGGED, text.length()));
        } catch (IOException unreadable) {
            return Optional.ofNullable(unreadable.getMessage()).orElse("");
        }
    }
}
