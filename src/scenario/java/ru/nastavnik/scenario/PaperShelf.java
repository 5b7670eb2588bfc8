package ru.nastavnik.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps what the play prints, a folder for each kind, and looks every file over. */
@Component
@Profile("scenario")
class PaperShelf {
    private final ScenarioProperties properties;
    private final Map<String, Integer> kept = new TreeMap<>();
    private final List<String> gaps = new ArrayList<>();

    PaperShelf(ScenarioProperties properties) {
        this.properties = properties;
    }

    /** @param kind name of a document kind, or the title of a text without a schema */
    void keep(String kind, String owner, byte[] docx) {
        int number = kept.merge(kind, 1, Integer::sum);
        try {
            Path folder = Files.createDirectories(properties.output().resolve("papers").resolve(kind));
            Files.write(folder.resolve("%03d %s.docx".formatted(number, owner.replaceAll("[/\\\\:*?\"<>|]", "_"))), docx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        look(kind + ", " + owner, docx);
    }

    /** Notes what is left empty in a file. */
    void look(String whose, byte[] docx) {
        PaperGaps.of(docx).forEach(gap -> gaps.add(whose + ": " + gap));
    }

    /** How many of each kind were printed. */
    Map<String, Integer> kept() {
        return Map.copyOf(kept);
    }

    /** What a reader would send back; empty if nothing. */
    List<String> gaps() {
        return List.copyOf(gaps);
    }
}
