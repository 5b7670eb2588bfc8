package ru.nastavnik.recommendation;

import java.util.List;

/**
 * What a rule is to say.
 *
 * @param form code of the form of mentoring
 * @param text with the placeholder {@code {form}}
 * @param projects codes of the catalogue, the most suitable first; none: those that suit the form
 */
public record RuleDraft(String form, String text, List<String> projects) {
    public RuleDraft {
        text = text.strip();
        projects = List.copyOf(projects);
    }
}
