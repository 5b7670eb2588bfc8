package ru.nastavnik.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("PDF by the office program")
class PdfConverterTests {
    private static final OfficeProperties FOUND = new OfficeProperties("", Duration.ofMinutes(2));

    @Test
    @DisplayName("is killed with its children when its time is up, and the next document is converted")
    void killed() throws IOException {
        byte[] docx = Files.readAllBytes(Path.of("forms/documents/curator-order.docx"));
        PdfConverter converter = InstalledOffice.converter();

        assertThatThrownBy(() -> converter.convertAll(List.of(docx), Duration.ofMillis(300)))
                .isInstanceOf(PdfFailedException.class)
                .hasMessageContaining("не готов за отведённое время")
                .hasMessageContaining("Документ можно скачать в .docx");
        assertThat(programsOfOurs()).isEmpty();
        assertThat(converter.convertAll(List.of(docx)).get(0)).isPresent();
        assertThat(programsOfOurs()).isEmpty();
    }

    @Test
    @DisplayName("refuses what it cannot read without spoiling the others")
    void unreadable() throws IOException {
        byte[] docx = Files.readAllBytes(Path.of("forms/documents/curator-order.docx"));
        byte[] broken = java.util.Arrays.copyOf(docx, docx.length / 2);

        List<Optional<byte[]>> made = InstalledOffice.converter().convertAll(List.of(docx, broken, docx));

        assertThat(made.get(0)).isPresent();
        assertThat(made.get(2)).isPresent();
    }

    @Test
    @DisplayName("that is not installed is said to be missing, with the package and what to do instead")
    void missing(@TempDir Path nowhere) {
        PdfConverter converter =
                new PdfConverter(new OfficeProperties(nowhere.resolve("soffice").toString(), Duration.ofSeconds(5)));

        assertThat(converter.availability().available()).isFalse();
        assertThat(converter.availability().explanation()).contains("nastavnik.office.program");
        assertThatThrownBy(() -> converter.convert(new byte[] {1}))
                .isInstanceOf(PdfFailedException.class)
                .hasMessageContaining("Документ можно скачать в .docx");
    }

    @Test
    @DisplayName("is found on the search path")
    void found(@TempDir Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve("libreoffice"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        String path = "/nowhere" + File.pathSeparator + folder;

        assertThat(OfficeProgram.find("", path)).contains(program);
        assertThat(OfficeProgram.find(program.toString(), "")).contains(program);
        assertThat(OfficeProgram.find(folder.toString(), path))
                .as("a folder is no program, and a setting that is wrong is not replaced by a guess")
                .isEmpty();
    }

    @Test
    @DisplayName("is not asked to read what is larger than any document of ours")
    void large() {
        assertThatThrownBy(() -> new PdfConverter(FOUND).convert(new byte[21 * 1024 * 1024]))
                .isInstanceOf(PdfFailedException.class);
    }

    @Test
    @DisplayName("keeps the last PDFs within its bytes and forgets the oldest")
    void cache() {
        PdfCache cache = new PdfCache(10);
        cache.keep("a", "aaaa".getBytes(StandardCharsets.US_ASCII));
        cache.keep("b", "bbbb".getBytes(StandardCharsets.US_ASCII));
        assertThat(cache.find("a")).isPresent();
        cache.keep("c", "cccc".getBytes(StandardCharsets.US_ASCII));

        assertThat(cache.find("a")).isPresent();
        assertThat(cache.find("b")).as("asked for longest ago").isEmpty();
        cache.keep("d", new byte[6]);
        assertThat(cache.find("d")).as("larger than half of all").isEmpty();
    }

    private static List<String> programsOfOurs() {
        return ProcessHandle.allProcesses()
                .flatMap(one -> one.info().commandLine().stream())
                .filter(line -> line.contains("UserInstallation") && line.contains("nastavnik-office"))
                .toList();
    }
}
