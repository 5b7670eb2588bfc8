package ru.nastavnik.figure.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.load.Places;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.table.TableFile;

@DisplayName("A table of forty thousand rows")
class LargeTableTest {
    private static final Duration MOST = Duration.ofSeconds(10);

    @Test
    @DisplayName("is read and understood in ten seconds, with and without names that are unknown")
    void inTime() throws IOException {
        CollectionForm form;
        try (InputStream json = LargeTableTest.class.getResourceAsStream("/forms/monitoring/coverage.json")) {
            form = new ObjectMapper().readValue(json, CollectionForm.class);
        }
        Map<String, String> items = new LinkedHashMap<>();
        for (int item = 1; item <= 8; item++) {
            items.put("form-" + item, "форма " + item);
        }
        List<Places.Organization> organizations = new ArrayList<>();
        StringBuilder rows =
                new StringBuilder("Организация;Муниципалитет;Форма наставничества;Реализует форму;Наставников\n");
        for (int number = 1; number <= 5000; number++) {
            String name = "МБОУ «Школа № " + number + "»";
            organizations.add(new Places.Organization(
                    OrganizationId.next(), OrganizationKind.SCHOOL, name, "Полное имя " + name, "Томск"));
            for (int item = 1; item <= 8; item++) {
                String written = number % 50 == 0 ? "Неведомая школа " + number : name;
                rows.append("%s;Томск;форма %d;да;%d\n".formatted(written, item, number % 40));
            }
        }
        Places places = new Places(organizations, List.of(new Places.Municipality(MunicipalityId.next(), "Томск")));

        long begin = System.nanoTime();
        FigureTable.Result read = FigureTable.read(
                form,
                items,
                Map.of(),
                places,
                new Held(LocalDate.of(2026, 9, 7), Map::of),
                (subjects, day) -> Map.of(),
                TableFile.read("охват.csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(read.preview().rows()).hasSize(39_200);
        assertThat(read.preview().faultyRows()).isEqualTo(800);
        assertThat(taken).isLessThan(MOST);
    }
}
