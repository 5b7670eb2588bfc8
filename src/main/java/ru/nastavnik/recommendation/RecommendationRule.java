package ru.nastavnik.recommendation;

import java.util.List;

/**
 * What is recommended to an organisation without a form that lags behind its target.
 *
 * @param text with the placeholder {@code {form}}
 * @param projects codes of the catalogue, the most suitable first
 */
public record RecommendationRule(String code, String form, String text, List<String> projects) {
    public RecommendationRule {
        projects = List.copyOf(projects);
    }
}
