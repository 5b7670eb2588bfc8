package ru.nastavnik.installation.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.shared.Hashes;

/**
 * What the snapshots of the played region were played with: {@code db/demo/region/index.json}.
 *
 * @param schemaVersion of the database that they fit
 * @param sources SHA-256 of the models and of the invented region by file name
 * @param states the last days that were played, ISO; each has a file
 */
public record SnapshotIndex(String schemaVersion, Map<String, String> sources, List<String> states) {
    /** Where the files lie. */
    public static final String FOLDER = "db/demo/region/";

    private static final String FILE = FOLDER + "index.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Empty if this program comes without a played region. */
    public static Optional<SnapshotIndex> read() {
        ClassPathResource file = new ClassPathResource(FILE);
        if (!file.exists()) {
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            return Optional.of(JSON.readValue(content, SnapshotIndex.class));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** As it is kept in the file. */
    public byte[] toBytes() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Which of the sources are no longer what the region was played with; empty if all are. */
    Optional<String> changedSince() {
        List<String> changed = sources.entrySet().stream()
                .filter(source -> !source.getValue().equals(sum(source.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return changed.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", changed));
    }

    private static String sum(String source) {
        ClassPathResource file = new ClassPathResource(source);
        if (!file.exists()) {
            return "";
        }
        try (InputStream content = file.getInputStream()) {
            return Hashes.sha256(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<LocalDate> days() {
        return states.stream().map(LocalDate::parse).toList();
    }
}
