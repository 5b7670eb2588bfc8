package ru.nastavnik.form.feel;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.form.FormCondition;
import ru.nastavnik.form.FormConditions;
import ru.nastavnik.form.FormData;

/**
 * Conditions as one list for Camunda's engine: it makes its table of functions anew for every expression that it
 * evaluates, nine tenths of what a condition costs.
 */
public final class FeelConditions implements FormConditions {
    private final List<FeelCondition> conditions;
    private final Optional<FeelCondition.Together> together;

    public FeelConditions(Collection<FeelCondition> conditions) {
        this.conditions = List.copyOf(conditions);
        this.together =
                this.conditions.size() < 2 ? Optional.empty() : Optional.of(FeelCondition.together(this.conditions));
    }

    @Override
    public Set<FormCondition> holding(FormData data) {
        Optional<List<?>> answers = together.flatMap(list -> list.answers(data));
        Set<FormCondition> holding = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int index = 0; index < conditions.size(); index++) {
            FeelCondition condition = conditions.get(index);
            boolean holds =
                    answers.isPresent() ? Boolean.TRUE.equals(answers.get().get(index)) : condition.holds(data);
            if (holds) {
                holding.add(condition);
            }
        }
        return holding;
    }
}
