package ru.nastavnik.form.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.form.FormData;

class FeelConditionTest {
    private static final List<FormData> SITUATIONS = List.of(
            FormData.empty(),
            FormData.of("kind", "file").with("agreed", true).with("count", 3).with("topics", List.of("study", "other")),
            FormData.of("kind", "text").with("agreed", false).with("count", 10).with("topics", List.of("study")),
            FormData.of("kind", "both").with("count", 5),
            FormData.of("topics", List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nynnn | kind = \"file\"",
                "ynyyy | kind != \"file\"",
                "ynnny | kind = null",
                "nyyyn | kind != null",
                "ynyny | kind = \"text\" or kind = null",
                "ynyyy | not(kind = \"file\")",
                "nynnn | agreed = true",
                "ynyyy | agreed != true",
                "nnyyn | count > 3",
                "nynyn | count >= 3 and count < 10",
                "nynnn | count = 3 or agreed",
                "nynyn | kind in (\"file\", \"both\")",
                "ynyyy | not(list contains(topics, \"other\")) or topics = null",
                "nynnn | count(topics) > 1",
                "nynnn | (kind = \"file\" or agreed) and count > 1"
            })
    void holdsInTheseSituationsAndInNoOthers(String verdicts, String condition) {
        String seen = SITUATIONS.stream()
                .map(data -> FeelCondition.of("=" + condition).holds(data) ? "y" : "n")
                .collect(Collectors.joining());
        assertThat(seen).isEqualTo(verdicts);
    }

    @Test
    void askedTogetherConditionsHoldAsTheyDoEachByItself() {
        List<FeelCondition> conditions = Stream.of(
                        "=kind = \"file\"",
                        "=agreed = true",
                        "=count > 3",
                        "=count(topics) > 1",
                        "=kind in (\"file\", \"both\")",
                        "=not(list contains(topics, \"other\")) or topics = null")
                .map(FeelCondition::of)
                .toList();
        FeelConditions together = new FeelConditions(conditions);
        for (FormData data : SITUATIONS) {
            assertThat(together.holding(data))
                    .containsExactlyInAnyOrderElementsOf(conditions.stream()
                            .filter(condition -> condition.holds(data))
                            .toList());
        }
    }

    @Test
    void aFormWithoutConditionsHidesNothing() {
        assertThat(new FeelConditions(List.of()).holding(FormData.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=kind = \"file",
                "=if a then b else c",
                "=some x in y satisfies x",
                "=upper case(kind) = \"A\"",
                "=matches(kind)",
                "=kind = ",
                "=",
                "=today() > a",
                "=ghost(a)",
                "=a = null or ghost(a)",
                "=count()",
                "=count(a, b) > 1",
                "=not(a, b)",
                "=list contains(a)",
                "=list contains(a, ghost(b))",
                "=a in ()",
                "=a in (> 3)",
                "=a between 1 and 2",
                "=a[1] = 2",
                "=a + b > 2",
                "=a.b = 1",
                "=(kind = \"x\"",
                "kind = \"x\""
            })
    void refusesWhatItDoesNotUnderstandInsteadOfGuessing(String condition) {
        assertThatThrownBy(() -> FeelCondition.of(condition)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheFieldsItReads() {
        assertThat(FeelCondition.of("=a = 1 and not(list contains(b, \"x\")) or c in (d, 2)")
                        .names())
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void namesEveryFieldEvenWhereTheEngineWouldNotLook() {
        assertThat(FeelCondition.of("=kind = null or ghost = 1").names()).containsExactlyInAnyOrder("kind", "ghost");
        assertThat(FeelCondition.of("=a in (1, ghost)").names()).containsExactlyInAnyOrder("a", "ghost");
    }

    @Test
    void takesNoWordOfATextOrOfItsOwnVocabularyForAField() {
        assertThat(FeelCondition.of("=a = \"ghost = 1\" and not(count(b) = 0) or informed in (true, null)")
                        .names())
                .containsExactlyInAnyOrder("a", "b", "informed");
    }

    @Test
    void comparesNumbersByValueAndNotByScale() {
        assertThat(FeelCondition.of("=n = 2").holds(FormData.of("n", new BigDecimal("2.0"))))
                .isTrue();
    }
}
