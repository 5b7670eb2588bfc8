package ru.nastavnik.shared.table;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a person said to the questions that a file raises: choice by key of the question. Kept with the load. */
public record Answers(Map<String, String> choices) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        choices = Map.copyOf(choices);
    }

    public Optional<String> to(String question) {
        return Optional.ofNullable(choices.get(question));
    }

    public Answers with(String question, String choice) {
        Map<String, String> more = new TreeMap<>(choices);
        more.put(question, choice);
        return new Answers(more);
    }
}
