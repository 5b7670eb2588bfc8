package ru.nastavnik.workflow;

import java.util.Map;

/**
 * A rule of a decision table as it is written.
 *
 * @param description what the rule is for, in words; may be empty
 * @param inputs text of each condition by the name of its variable; empty for any value
 * @param outputs text of each answer by the name of its column
 */
public record DecisionRule(String description, Map<String, String> inputs, Map<String, String> outputs) {
    public DecisionRule {
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
    }
}
