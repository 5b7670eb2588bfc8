package ru.nastavnik.recommendation;

import java.util.List;
import java.util.stream.Collectors;

/** A recommendation by rule: the text and the projects suited to the form. */
public record Advice(String text, List<SupportProject> projects) {
    public Advice {
        projects = List.copyOf(projects);
    }

    /** The projects' titles in one line. */
    public String projectTitles() {
        return projects.stream().map(SupportProject::title).collect(Collectors.joining("; "));
    }
}
