package ru.nastavnik.installation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.document.PaperRendering;
import ru.nastavnik.installation.demo.domain.DatesInText;
import ru.nastavnik.installation.demo.domain.Move;
import ru.nastavnik.shared.SchoolYear;

class SnapshotTableTest {
    private static final String WORDS = "{\"help\": \"учёт на 08.09.2026\"}";

    @Test
    void wordsOfTheProgramKeepTheDaysThatTheyName() {
        assertThat(moved("app.monitoring_definition")).isEqualTo(WORDS);
    }

    @Test
    void wordsOfPeopleMoveWithThePlay() {
        assertThat(moved("app.report_issue")).isEqualTo("{\"help\": \"учёт на 14.09.2027\"}");
    }

    private static String moved(String table) {
        List<String> columns = List.of("definition");
        Move move = new Move(
                LocalDate.of(2026, 8, 1),
                new SchoolYear(2026),
                53,
                new SchoolYear(2027),
                day -> day.getDayOfWeek().getValue() < 6);
        return new SnapshotTable(
                        table,
                        columns,
                        List.of("jsonb"),
                        move,
                        new DatesInText(move, ZoneId.of("Asia/Tomsk")),
                        new SnapshotPapers(new PaperRendering("")),
                        ZoneOffset.UTC)
                .moved(new SnapshotRow(columns, WORDS))
                .get("definition");
    }
}
