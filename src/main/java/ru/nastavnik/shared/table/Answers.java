package ru.nastavnik.shared.table;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a person said to the questions that a file raises: choice by key of the question. Kept with the load. */
public record Answers(Map<String, String> choices) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        choices = Map.copyOf(choices);
    }

    public Optional<String> to(String question) {
        return Optional.ofNullable(choices.get(question));
    }

    /** These answers and others; where both answer, the others count. */
    public Answers and(Answers others) {
        Map<String, String> more = new TreeMap<>(choices);
        more.putAll(others.choices);
        return new Answers(more);
    }

    /** For a journal: «sheet=2023». */
    public String told() {
        return choices.entrySet().stream()
                .map(choice -> choice.getKey() + "=" + choice.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    public Answers with(String question, String choice) {
        Map<String, String> more = new TreeMap<>(choices);
        more.put(question, choice);
        return new Answers(more);
    }
}
