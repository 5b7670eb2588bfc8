package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.campaign.CellProblem.Kind.ERROR;
import static ru.nastavnik.campaign.CellProblem.Kind.EXPLAINED;
import static ru.nastavnik.campaign.CellProblem.Kind.EXPLANATION_NEEDED;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.campaign.domain.SubmissionCheck;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.domain.DefinitionJson;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.FigureValue;

@DisplayName("What is typed")
class SubmissionCheckTests {
    private static final CellKey INVOLVED = new CellKey(FigureValue.ONLY_ITEM, "involved");

    @ParameterizedTest
    @CsvSource({
        "двенадцать, не число",
        "12 чел., не число",
        "1e3, не число",
        "-5, отрицательным",
        "−5, отрицательным",
        "3.5, целое",
        "120, Вовлечено больше"
    })
    @DisplayName("wrongly is refused beside its cell and nothing else")
    void wrong(String text, String message) {
        assertThat(check(TestCampaigns.figures("involved=" + text), Map.of()).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.cell()).isEqualTo(INVOLVED);
                    assertThat(problem.kind()).isEqualTo(ERROR);
                    assertThat(problem.message()).contains(message);
                });
    }

    @ParameterizedTest
    @CsvSource({"1 000, 1000", "'12,0', 12", "0, 0"})
    @DisplayName("in the Russian way is read")
    void read(String text, String number) {
        SubmissionCheck.Result result = check(TestCampaigns.figures("pupils=5000", "involved=" + text), Map.of());

        assertThat(result.problems()).isEmpty();
        assertThat(result.values())
                .filteredOn(value -> value.figure().equals("involved"))
                .singleElement()
                .satisfies(value -> assertThat(value.number()).isEqualByComparingTo(new BigDecimal(number)));
    }

    @Test
    @DisplayName("against the register needs an explanation")
    void register() {
        Map<CellKey, BigDecimal> register = Map.of(INVOLVED, BigDecimal.TEN);

        assertThat(check(TestCampaigns.figures("involved=10"), register).problems())
                .isEmpty();
        assertThat(check(TestCampaigns.figures("involved=12"), register).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(EXPLANATION_NEEDED);
                    assertThat(problem.message()).isEqualTo("По реестру 10: поясните расхождение.");
                });
        SubmissionCheck.Result explained = check(TestCampaigns.figures("involved=12|двое выбыли вчера"), register);
        assertThat(explained.problems()).extracting(CellProblem::kind).containsOnly(EXPLAINED);
        assertThat(explained.mayBeSubmitted()).isTrue();
    }

    @Test
    @DisplayName("so that a sum does not fit needs an explanation, and is not mended")
    void sum() {
        SubmissionCheck.Result result = check(TestCampaigns.figures("career=140"), Map.of());

        assertThat(result.problems()).extracting(CellProblem::kind).containsOnly(EXPLANATION_NEEDED);
        assertThat(result.values())
                .filteredOn(value -> value.figure().equals("career"))
                .extracting(FigureValue::number)
                .containsExactly(new BigDecimal(140));
        assertThat(check(TestCampaigns.figures("career=140|считаем участия"), Map.of())
                        .mayBeSubmitted())
                .isTrue();
    }

    @Test
    @DisplayName("as not computable needs a reason, and stays a state of its own")
    void notComputable() {
        assertThat(check(TestCampaigns.figures("contests=н/д"), Map.of()).mayBeSubmitted())
                .isFalse();
        SubmissionCheck.Result result = check(TestCampaigns.figures("contests=н/д|нет доступа"), Map.of());

        assertThat(result.mayBeSubmitted()).isTrue();
        assertThat(result.values())
                .filteredOn(value -> value.figure().equals("contests"))
                .extracting(FigureValue::reason)
                .containsExactly("нет доступа");
    }

    @Test
    @DisplayName("not at all is refused where it is required, and no rule complains besides")
    void empty() {
        assertThat(check(List.of(), Map.of()).problems())
                .extracting(problem -> problem.cell().figure())
                .containsExactlyInAnyOrder("pupils", "involved", "projects", "career");
    }

    @Test
    @DisplayName("not at all beside a number that the register knows is asked about")
    void emptyBesideAKnownNumber() {
        Map<CellKey, BigDecimal> register =
                Map.of(new CellKey(FigureValue.ONLY_ITEM, "representatives"), BigDecimal.valueOf(7));

        assertThat(check(TestCampaigns.figures(), register).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(EXPLANATION_NEEDED);
                    assertThat(problem.message()).startsWith("По реестру 7, а ячейка пуста");
                });
        assertThat(check(TestCampaigns.figures("representatives=|считаем иначе"), register)
                        .mayBeSubmitted())
                .isTrue();
        assertThat(check(
                                TestCampaigns.figures(),
                                Map.of(new CellKey(FigureValue.ONLY_ITEM, "representatives"), BigDecimal.ZERO))
                        .problems())
                .isEmpty();
    }

    private static SubmissionCheck.Result check(List<TypedFigure> typed, Map<CellKey, BigDecimal> register) {
        return SubmissionCheck.of(
                form(),
                List.of(new Item(FigureValue.ONLY_ITEM, "")),
                typed.stream().collect(Collectors.toMap(TypedFigure::key, figure -> figure)),
                register);
    }

    private static CollectionForm form() {
        try {
            return new DefinitionJson().form(Files.readString(Path.of("forms/monitoring/pupils.json")));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
