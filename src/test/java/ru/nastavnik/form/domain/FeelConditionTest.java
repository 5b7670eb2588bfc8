package ru.nastavnik.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.form.FormData;

class FeelConditionTest {
    private static final FeelEngineApi REFERENCE = FeelEngineBuilder.forJava().build();
    private static final List<String> CONDITIONS = List.of(
            "kind = \"file\"",
            "kind != \"file\"",
            "kind = null",
            "kind != null",
            "kind = \"text\" or kind = null",
            "not(kind = \"file\")",
            "agreed = true",
            "agreed != true",
            "count > 3",
            "count >= 3 and count < 10",
            "count = 3 or agreed",
            "kind in (\"file\", \"both\")",
            "not(list contains(topics, \"other\")) or topics = null",
            "count(topics) > 1",
            "(kind = \"file\" or agreed) and count > 1");

    static Stream<Map<String, Object>> situations() {
        return Stream.of(
                Map.of(),
                Map.of("kind", "file", "agreed", true, "count", 3, "topics", List.of("study", "other")),
                Map.of("kind", "text", "agreed", false, "count", 10, "topics", List.of("study")),
                Map.of("kind", "both", "count", 5),
                Map.of("topics", List.of()));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void decidesLikeTheReferenceEngineThatCamundaModelerPeopleKnow(Map<String, Object> situation) {
        FormData data = FormData.empty();
        for (Map.Entry<String, Object> entry : situation.entrySet()) {
            data = data.with(entry.getKey(), entry.getValue());
        }
        Map<String, Object> variables = new HashMap<>(situation);
        Stream.of("kind", "agreed", "count", "topics").forEach(name -> variables.putIfAbsent(name, null));
        for (String condition : CONDITIONS) {
            Object expected = REFERENCE.evaluateExpression(condition, variables).result();
            assertThat(FeelCondition.of("=" + condition).holds(data))
                    .as("%s with %s", condition, situation)
                    .isEqualTo(Boolean.TRUE.equals(expected));
        }
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
    void comparesNumbersByValueAndNotByScale() {
        assertThat(FeelCondition.of("=n = 2").holds(FormData.of("n", new BigDecimal("2.0"))))
                .isTrue();
    }
}
