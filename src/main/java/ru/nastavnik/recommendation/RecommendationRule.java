package ru.nastavnik.recommendation;

import java.util.List;

/**
 * What is recommended to an organisation without a form that lags behind its target.
 *
 * @param text with the placeholder {@code {form}}
 * @param projects codes of the catalogue, the most suitable first
 * @param version of the rule, from 1; a change is a new one
 * @param active whether it is applied
 */
public record RecommendationRule(
        String code, String form, String text, List<String> projects, int version, boolean active) {
    public RecommendationRule {
        projects = List.copyOf(projects);
    }
}
