package ru.nastavnik.form.feel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormCondition;
import ru.nastavnik.form.FormData;

/**
 * A condition written in FEEL: comparisons, {@code and}, {@code or}, {@code not()}, {@code in}, {@code list
 * contains()}, {@code count()}, literals and names. An unknown value is null and spreads through comparisons, so that a
 * condition on an empty field simply does not hold.
 *
 * <p>Camunda's engine parses and evaluates. But whatever it does not know, or cannot call, is null to it, and it does
 * not publish the names in an expression; so the words are checked here before it sees them. As only these functions
 * pass, the engine's clock is never asked.
 */
public record FeelCondition(ParsedExpression expression, Set<String> names) implements FormCondition {
    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*+\"|\\d+(?:\\.\\d+)?";
    private static final String WORD = "(?!(?:if|for|some|every|between|instance|function)\\b)[\\p{L}_][\\p{L}\\d_]*+";
    private static final String ITEM = "\\s*(?:" + LITERAL + "|" + WORD + ")\\s*";
    private static final String CALL = "list contains\\s*\\(\\s*" + WORD + "\\s*," + ITEM + "\\)"
            + "|count\\s*\\(\\s*" + WORD + "\\s*\\)"
            + "|in\\s*\\(" + ITEM + "(?:," + ITEM + ")*\\)";
    private static final Pattern TOKEN = Pattern.compile(
            "\\G\\s*(?:" + LITERAL + "|!=|[=<>()]|" + CALL + "|(?:and|or|not)(?=\\s*\\()|" + WORD + "(?!\\s*\\())");
    private static final Pattern NAME = Pattern.compile(
            LITERAL + "|(?:and|or|in|true|false|null)\\b|list contains|(?:not|count)(?=\\s*\\()|(?<name>" + WORD + ")");

    /**
     * @param text with the leading {@code =} that marks expressions in Camunda Forms
     * @throws IllegalArgumentException if it is not in the supported part of FEEL
     */
    public static FeelCondition of(String text) {
        if (!text.startsWith("=")) {
            throw new IllegalArgumentException("условие должно начинаться с «=»");
        }
        String expression = text.substring(1).strip();
        int understood = TOKEN.matcher(expression)
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
        if (understood < expression.length()) {
            throw new IllegalArgumentException("не поддерживается «" + expression.substring(understood) + "»");
        }
        ParseResult parsed = ENGINE.parseExpression(expression);
        if (parsed.isFailure()) {
            throw new IllegalArgumentException(
                    "выражение не разбирается: " + parsed.failure().message());
        }
        return new FeelCondition(parsed.parsedExpression(), namesIn(expression));
    }

    private static Set<String> namesIn(String expression) {
        Set<String> names = new HashSet<>();
        for (Matcher word = NAME.matcher(expression); word.find(); ) {
            if (word.group("name") != null) {
                names.add(word.group("name"));
            }
        }
        return Set.copyOf(names);
    }

    @Override
    public boolean holds(FormData data) {
        EvaluationResult evaluation = evaluate(expression, names, data);
        return evaluation.isSuccess() && Boolean.TRUE.equals(evaluation.result());
    }

    /** Several conditions as one expression, whose value is the list of theirs. */
    record Together(ParsedExpression list, Set<String> names, int size) {

        /** In the order of the conditions; empty if the engine does not answer each of them. */
        Optional<List<?>> answers(FormData data) {
            EvaluationResult evaluation = evaluate(list, names, data);
            return evaluation.isSuccess() && evaluation.result() instanceof List<?> answers && answers.size() == size
                    ? Optional.of(answers)
                    : Optional.empty();
        }
    }

    /** @param conditions each of which the engine has parsed before */
    static Together together(List<FeelCondition> conditions) {
        String list = conditions.stream()
                .map(condition -> "(" + condition.expression().text() + ")")
                .collect(Collectors.joining(", ", "[", "]"));
        return new Together(
                ENGINE.parseExpression(list).parsedExpression(),
                conditions.stream()
                        .flatMap(condition -> condition.names().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                conditions.size());
    }

    private static EvaluationResult evaluate(ParsedExpression expression, Set<String> names, FormData data) {
        Map<String, @Nullable Object> values = new HashMap<>();
        names.forEach(name -> values.put(name, data.value(name)));
        return ENGINE.evaluate(expression, values);
    }
}
