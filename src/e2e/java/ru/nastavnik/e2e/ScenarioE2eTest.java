package ru.nastavnik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.NastavnikApplication;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.page.DocumentPages;

/** The headless scenario as one starts it: a year from a file of organisations, and a file that is none. */
@Tag("process")
class ScenarioE2eTest {
    private static final Path HOME = Path.of("target", "scenario-e2e").toAbsolutePath();
    private static final Path INPUT = Path.of("target", "scenario-e2e-input.csv").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target", "scenario-e2e-output").toAbsolutePath();

    @Test
    void aYearOfFourOrganisationsEndsWithItsDocumentsAndASummary() throws IOException {
        Files.write(INPUT, organisations());

        ApplicationProcess.Ended played = played();

        assertThat(played.status()).as(played.said()).isZero();
        JsonNode summary = new ObjectMapper()
                .readTree(OUTPUT.resolve("summary.json").toFile());
        assertThat(summary.path("organizationsPlayed").asInt()).isEqualTo(4);
        assertThat(summary.path("failures")).isEmpty();
        assertThat(summary.path("pairs").asInt()).isEqualTo(8);
        assertThat(summary.path("phases")).isNotEmpty();
        idleOrganisationsAreLate(summary.path("control"));
        assertThat(summary.path("documents").path("CURATOR_ORDER").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(summary.path("documents").path("PAIRS_ORDER").asInt()).isGreaterThanOrEqualTo(4);
        everyKindWasFilled(summary);
        assertThat(summary.path("gaps")).as("what a strict reader would send back").isEmpty();
        try (Stream<Path> files = Files.walk(OUTPUT.resolve("documents"))) {
            List<Path> documents =
                    files.filter(file -> file.toString().endsWith(".docx")).toList();
            assertThat(documents).hasSizeGreaterThan(20).allSatisfy(document -> assertThat(
                            DocumentPages.html(Files.readAllBytes(document)))
                    .isNotBlank());
        }
    }

    /** Nothing is printed by tests only: the year fills every kind, and the texts that a school writes on. */
    private static void everyKindWasFilled(JsonNode summary) {
        Set<String> filled = new TreeSet<>();
        summary.path("documents").fieldNames().forEachRemaining(filled::add);
        summary.path("papers").fieldNames().forEachRemaining(filled::add);
        assertThat(filled)
                .containsAll(Stream.of(DocumentKind.values()).map(Enum::name).toList())
                .contains("Положение о наставничестве", "Приглашение", "Благодарность");
        // A letter for each report, and whoever gets it notes a number; failures above would name one that was refused.
        assertThat(summary.path("documents").path("LETTER").asInt()).isEqualTo(4);
    }

    /** A school and an extra that did nothing all year stand in what those who control read. */
    private static void idleOrganisationsAreLate(JsonNode control) {
        for (String point : List.of("7.2 curator", "7.1 programme", "7.1 roadmap", "6.2 curator", "6.2 roadmap")) {
            JsonNode row = StreamSupport.stream(control.path("points").spliterator(), false)
                    .filter(candidate -> point.equals(candidate.path("point").asText() + " "
                            + candidate.path("duty").asText()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + point + " in " + control));
            assertThat(row.path("late").asInt()).as(point).isEqualTo(1);
            assertThat(row.path("notBegun").asInt() + row.path("underWay").asInt())
                    .as(point)
                    .isEqualTo(1);
            assertThat(row.path("done").asInt()).as(point).isEqualTo(row.path("bound").asInt() - 1);
        }
        // Curator, programme and roadmap of each of the two at least; the share kept in time is not whole either.
        assertThat(control.path("deadlines").path("overdue").asInt()).isGreaterThanOrEqualTo(6);
        assertThat(control.path("deadlines").path("percent").asText()).isNotEqualTo("100,0");
    }

    @Test
    void aFileThatIsNoListOfOrganisationsEndsTheScenarioWithWhatIsWrongInIt() throws IOException {
        Files.write(INPUT, List.of("Вид;Название", "школа;Школа № 1"));

        ApplicationProcess.Ended refused = played();

        assertThat(refused.status()).isNotZero();
        assertThat(refused.said()).contains("ОШИБКА: ").contains("Полное наименование");
    }

    private static ApplicationProcess.Ended played() {
        return ApplicationProcess.start(
                        HOME,
                        NastavnikApplication.class,
                        "--spring.profiles.active=scenario",
                        "--scenario.count=4",
                        "--scenario.pairs=2",
                        "--scenario.organizations=" + INPUT,
                        "--scenario.output=" + OUTPUT)
                .end();
    }

    /** The demo region's first school, extra, state organisation and college, and two that are not played. */
    private static List<String> organisations() throws IOException {
        List<String> all = new ClassPathResource("db/demo/organizations.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> chosen = new ArrayList<>(List.of(all.get(0)));
        chosen.add(first(all, "школа", "нет"));
        chosen.add(first(all, "дополнительн", "нет"));
        chosen.add(first(all, "школа", "да"));
        chosen.add(first(all, "колледж", ""));
        chosen.add(second(all, "школа"));
        chosen.add(second(all, "дополнительн"));
        return chosen;
    }

    /** Played are the first four, so these stand idle. */
    private static String second(List<String> all, String kind) {
        return all.stream()
                .skip(1)
                .filter(line -> line.split(";")[0].contains(kind))
                .filter(line -> line.split(";")[6].equals("нет"))
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static String first(List<String> all, String kind, String state) {
        return all.stream()
                .skip(1)
                .filter(line -> line.split(";")[0].contains(kind))
                .filter(line -> state.isEmpty() || line.split(";")[6].equals(state))
                .findFirst()
                .orElseThrow();
    }
}
