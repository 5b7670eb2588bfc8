package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice as people use it: opens files and saves them again as Word files of its own making. */
final class Resaving {
    private Resaving() {}

    /**
     * Saves every .docx of a folder anew.
     *
     * @return where the new files are
     */
    static Path all(Path program, Path folder) throws IOException, InterruptedException {
        Path saved = Files.createDirectories(folder.resolve("saved"));
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                saved.toString()));
        try (var files = Files.newDirectoryStream(folder, "*.docx")) {
            files.forEach(file -> command.add(file.toString()));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return saved;
    }
}
