package ru.nastavnik.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ru.nastavnik.shared.Hashes;

/**
 * What a played region stands on besides the schema, as it lies in the project: the models, the invented people, and the
 * definitions that a start compares with those that were stored.
 */
public final class RegionSources {
    private static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".csv", ".json");

    private static final List<Path> FOLDERS = List.of(
            Path.of("processes"),
            Path.of("db", "demo"),
            Path.of("forms", "monitoring"),
            Path.of("forms", "reports"),
            Path.of("forms", "federal"));

    private RegionSources() {}

    /** SHA-256 by path. */
    public static Map<String, String> sums() {
        Map<String, String> sums = new TreeMap<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                        .forEach(file -> sums.put(file.toString().replace('\\', '/'), sum(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return sums;
    }

    private static String sum(Path file) {
        try {
            return Hashes.sha256(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
