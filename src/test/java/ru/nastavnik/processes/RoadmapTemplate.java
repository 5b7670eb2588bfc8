package ru.nastavnik.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The official forms of roadmaps as the templates are loaded from. */
final class RoadmapTemplate {
    record Step(int number, String stage, String title, Set<Integer> dependsOn, String output, String point) {}

    private RoadmapTemplate() {}

    static List<Step> read(String template) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows =
                CSVParser.parse(Files.newBufferedReader(Path.of("db", "templates", template + ".csv")), format)) {
            return rows.stream()
                    .map(row -> new Step(
                            Integer.parseInt(row.get("no")),
                            row.get("stage"),
                            row.get("title"),
                            numbers(row.get("depends_on")),
                            row.get("output"),
                            row.get("point")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<Integer> numbers(String list) {
        return Stream.of(list.split(","))
                .filter(number -> !number.isBlank())
                .map(number -> Integer.valueOf(number.strip()))
                .collect(Collectors.toSet());
    }
}
