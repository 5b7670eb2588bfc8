package ru.nastavnik.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.campaign.CellProblem;
import ru.nastavnik.campaign.TypedFigure;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.domain.DefinitionJson;
import ru.nastavnik.figure.CellKey;

@DisplayName("A criterion that the registers compute")
class ComputedCellsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final CollectionForm FORM = form();
    private static final String COURSES = "6.2";
    private static final String CONTESTS = "6.3";
    private static final CellKey ON_COURSES = new CellKey(COURSES, "people");
    private static final Map<CellKey, BigDecimal> REGISTER = Map.of(ON_COURSES, new BigDecimal("12"));

    @Test
    @DisplayName("needs nobody to type it, and says that it comes from the registers of the day")
    void computed() {
        Map<CellKey, TypedFigure> filled = filled(COURSES, REGISTER);

        assertThat(filled.get(ON_COURSES)).isEqualTo(TypedFigure.of(COURSES, "people", "12"));
        assertThat(filled.get(new CellKey(COURSES, "source")))
                .isEqualTo(TypedFigure.of(COURSES, "source", "по реестрам системы на 07.09.2026"));
        assertThat(problems(COURSES, REGISTER)).isEmpty();
    }

    @Test
    @DisplayName("is zero where the registers know of nobody, and that is a figure too")
    void zero() {
        assertThat(filled(COURSES, Map.of(ON_COURSES, BigDecimal.ZERO)).get(ON_COURSES))
                .isEqualTo(TypedFigure.of(COURSES, "people", "0"));
    }

    @Test
    @DisplayName("that is typed differently stays as typed, and is asked about: why, and from where")
    void different() {
        TypedFigure other = TypedFigure.of(COURSES, "people", "15");

        assertThat(filled(COURSES, REGISTER, other).get(ON_COURSES)).isEqualTo(other);
        assertThat(filled(COURSES, REGISTER, other)).doesNotContainKey(new CellKey(COURSES, "source"));
        assertThat(problems(COURSES, REGISTER, other))
                .anySatisfy(problem -> {
                    assertThat(problem.kind()).isEqualTo(CellProblem.Kind.EXPLANATION_NEEDED);
                    assertThat(problem.message()).isEqualTo("По реестру 12: поясните расхождение.");
                })
                .anySatisfy(problem -> assertThat(problem.message()).startsWith("Назовите, откуда число"));
        assertThat(problems(
                        COURSES,
                        REGISTER,
                        new TypedFigure(COURSES, "people", "15", "трое учились до сентября"),
                        TypedFigure.of(COURSES, "source", "удостоверения на 01.09.2026")))
                .extracting(CellProblem::kind)
                .containsExactly(CellProblem.Kind.EXPLAINED);
    }

    @Test
    @DisplayName("cannot be typed differently in the name of the registers")
    void foreignSource() {
        assertThat(problems(
                        COURSES,
                        REGISTER,
                        new TypedFigure(COURSES, "people", "15", "трое учились до сентября"),
                        TypedFigure.of(COURSES, "source", "по реестрам системы на 01.09.2026")))
                .extracting(CellProblem::message)
                .contains("Число введено, а источником названы реестры: назовите, откуда оно.");
    }

    @Test
    @DisplayName("is none where the registers know nothing: it is typed with its source and day")
    void typed() {
        assertThat(filled(CONTESTS, Map.of())).isEmpty();
        TypedFigure number = TypedFigure.of(CONTESTS, "people", "3");
        assertThat(problems(CONTESTS, Map.of(), number))
                .extracting(CellProblem::message)
                .containsExactly("Назовите, откуда число и на какую дату, например: кадровый учёт на 01.09.2026.");
        assertThat(problems(CONTESTS, Map.of(), number, TypedFigure.of(CONTESTS, "source", "кадровый учёт")))
                .extracting(CellProblem::message)
                .containsExactly("Добавьте дату, например: кадровый учёт на 01.09.2026.");
        assertThat(problems(
                        CONTESTS, Map.of(), number, TypedFigure.of(CONTESTS, "source", "приказы, сентябрь 2026 года")))
                .isEmpty();
    }

    private static Map<CellKey, TypedFigure> filled(
            String item, Map<CellKey, BigDecimal> register, TypedFigure... typed) {
        Map<CellKey, TypedFigure> cells = new HashMap<>();
        List.of(typed).forEach(figure -> cells.put(figure.key(), figure));
        return ComputedCells.filled(FORM, only(item), cells, register, DAY);
    }

    private static List<CellProblem> problems(String item, Map<CellKey, BigDecimal> register, TypedFigure... typed) {
        return SubmissionCheck.of(FORM, only(item), filled(item, register, typed), register)
                .problems();
    }

    private static List<Item> only(String item) {
        return FORM.items().list().stream()
                .filter(each -> each.code().equals(item))
                .toList();
    }

    private static CollectionForm form() {
        try {
            return new DefinitionJson().form(Files.readString(Path.of("forms/monitoring/municipal-criteria.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
