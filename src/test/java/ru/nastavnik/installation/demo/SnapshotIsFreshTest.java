package ru.nastavnik.installation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.scenario.RegionSources;

/** The played region fits this program: otherwise play it anew, README «The region of the first start». */
class SnapshotIsFreshTest {
    private static final String PLAY =
            "play the region anew: mvn spring-boot:test-run -Dspring-boot.run.profiles=scenario,region";

    private final SnapshotIndex index = SnapshotIndex.read().orElseThrow();

    @Test
    void itWasPlayedAfterTheLastMigration() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("db"))) {
            String last = migrations
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d+__.*\\.sql"))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .max(String::compareTo)
                    .orElseThrow();
            assertThat(index.schemaVersion()).as(PLAY).isEqualTo(last);
        }
    }

    @Test
    void itWasPlayedWithTheseModelsAndThisRegion() {
        assertThat(index.sources()).as(PLAY).isEqualTo(RegionSources.sums());
    }

    @Test
    void itStaysSmall() throws IOException {
        assertThat(Files.size(Path.of(SnapshotIndex.FOLDER, SnapshotFile.NAME))).isLessThan(3_000_000);
    }
}
