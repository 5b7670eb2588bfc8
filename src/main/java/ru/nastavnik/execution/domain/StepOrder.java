package ru.nastavnik.execution.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;

/** The steps of one version of a form, and which of them come before which. Never changes; safe for all threads. */
public final class StepOrder {
    private final Map<Integer, StepDefinition> steps = new TreeMap<>();
    private final Map<Integer, Set<StepDefinition>> before = new HashMap<>();
    private final Map<Integer, Set<StepKind>> kindsBefore = new HashMap<>();

    public StepOrder(List<StepDefinition> steps) {
        steps.forEach(step -> this.steps.put(step.no(), step));
        for (StepDefinition step : steps) {
            Set<StepDefinition> found = new HashSet<>();
            collectBefore(step, found);
            before.put(step.no(), Set.copyOf(found));
            Set<StepKind> kinds = EnumSet.noneOf(StepKind.class);
            found.forEach(earlier -> kinds.add(earlier.kind()));
            kindsBefore.put(step.no(), kinds);
        }
    }

    /** @throws IllegalArgumentException if the form has no such step */
    StepDefinition step(int no) {
        StepDefinition step = steps.get(no);
        if (step == null) {
            throw new IllegalArgumentException("No step " + no);
        }
        return step;
    }

    Collection<StepDefinition> all() {
        return Collections.unmodifiableCollection(steps.values());
    }

    /** All steps that come before this one, not only those that it names. */
    Set<StepDefinition> before(StepDefinition step) {
        return before.getOrDefault(step.no(), Set.of());
    }

    boolean comesAfter(StepDefinition step, StepKind kind) {
        return kindsBefore.getOrDefault(step.no(), Set.of()).contains(kind);
    }

    private void collectBefore(StepDefinition step, Set<StepDefinition> found) {
        for (int number : step.dependsOn()) {
            StepDefinition earlier = steps.get(number);
            if (earlier != null && found.add(earlier)) {
                collectBefore(earlier, found);
            }
        }
    }
}
