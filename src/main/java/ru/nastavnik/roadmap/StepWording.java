package ru.nastavnik.roadmap;

import org.jspecify.annotations.Nullable;

/**
 * What a new version of a roadmap form may word anew about a step. Its number, its place among the others and the way
 * it is carried out are the process's and stay.
 */
public record StepWording(
        int no, String title, String output, @Nullable UsualTerm usualTerm) {
    public static StepWording of(StepDefinition step) {
        return new StepWording(step.no(), step.title(), step.output(), step.usualTerm());
    }
}
