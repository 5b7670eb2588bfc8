package ru.nastavnik.document.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Node;

/** Collects what is wrong with a template, so that a person mends all of it at once. */
final class Findings {

    /** More than a person mends at once; a hostile file has any number. */
    private static final int MOST = 100;

    private final Set<TemplateProblem> problems = new LinkedHashSet<>();

    void add(String place, String message) {
        if (problems.size() < MOST) {
            problems.add(new TemplateProblem(place, message));
        }
    }

    void add(Node where, String message) {
        add(Places.of(where), message);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<TemplateProblem> list() {
        return List.copyOf(problems);
    }
}
