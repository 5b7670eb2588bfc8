package ru.nastavnik.definition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.definition.DefinitionHistory.Difference;

@DisplayName("What two wordings of a form say differently")
class DefinitionDifferenceTest {
    private static final String OLD = """
            {"code": "a", "version": 1, "title": "Охват", "kinds": ["SCHOOL"], "sections": [
              {"title": "По видам", "columns": [
                {"key": "n", "title": "Вовлечено", "aggregate": "SUM", "figure": "x"},
                {"key": "all", "title": "Всего", "aggregate": "POPULATION", "figure": "y", "hidden": false},
                {"key": "p", "title": "Доля", "aggregate": "FORMULA", "formula": "n / all * 100",
                 "rounding": {"mode": "ROUND", "digits": 2}}]}]}
            """;

    @Test
    @DisplayName("is told place by place, formulas in words")
    void formula() {
        String now = OLD.replace("n / all * 100", "share(n, all)").replace("\"digits\": 2", "\"digits\": 1");

        assertThat(DefinitionDifference.between(OLD, now))
                .containsExactly(
                        new Difference(
                                "Таблица «По видам» → столбец «Доля» → формула",
                                "«Вовлечено» / «Всего» × 100",
                                "доля(«Вовлечено», «Всего»)"),
                        new Difference("Таблица «По видам» → столбец «Доля» → лишние знаки → знаков", "2", "1"));
    }

    @Test
    @DisplayName("is told of what was added, taken away and moved")
    void lists() {
        String moved = OLD.replace("\"key\": \"n\", \"title\": \"Вовлечено\"", "\"key\": \"m\", \"title\": \"Мужчин\"");

        assertThat(DefinitionDifference.between(OLD, moved))
                .contains(
                        new Difference("Таблица «По видам» → столбец «Мужчин»", "", "есть"),
                        new Difference("Таблица «По видам» → столбец «Вовлечено»", "есть", ""));
        String one = "{\"figures\": [{\"key\": \"a\", \"title\": \"А\"}, {\"key\": \"b\", \"title\": \"Б\"}]}";
        String other = "{\"figures\": [{\"key\": \"b\", \"title\": \"Б\"}, {\"key\": \"a\", \"title\": \"А\"}]}";
        assertThat(DefinitionDifference.between(one, other))
                .containsExactly(new Difference("Порядок", "«А», «Б»", "«Б», «А»"));
    }

    @Test
    @DisplayName("is none where only the version changed, or something empty was written")
    void same() {
        String now = OLD.replace("\"version\": 1", "\"version\": 2").replace("\"kinds\"", "\"help\": \"\", \"kinds\"");

        assertThat(DefinitionDifference.between(OLD, now)).isEmpty();
        assertThat(DefinitionDifference.between(
                        "{\"title\": \"А\"}", "{\"title\": \"А\", \"items\": {\"kind\": \"NONE\"}}"))
                .isEqualTo(List.of());
    }

    @Test
    @DisplayName("names codes as the page does")
    void words() {
        assertThat(DefinitionDifference.between(OLD, OLD.replace("[\"SCHOOL\"]", "[\"SCHOOL\", \"EXTRA\"]")))
                .containsExactly(new Difference("Виды организаций", "школы", "школы, дополнительное образование"));
        assertThat(DefinitionDifference.between(OLD, OLD.replace("\"hidden\": false", "\"hidden\": true")))
                .containsExactly(new Difference("Таблица «По видам» → столбец «Всего» → скрыт", "нет", "да"));
        assertThat(DefinitionDifference.between(
                        "{\"figures\": [{\"key\": \"a\", \"title\": \"А\"}]}",
                        "{\"figures\": [{\"key\": \"a\", \"title\": \"А\", \"register\": \"pairs.active\"}]}"))
                .containsExactly(
                        new Difference("Показатель «А» → источник в реестре", "", "Действующие пары и группы"));
    }
}
