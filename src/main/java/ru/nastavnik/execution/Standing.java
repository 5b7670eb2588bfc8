package ru.nastavnik.execution;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.execution.domain.RoadmapSituation;
import ru.nastavnik.execution.persistence.StepProgressTable.Progress;
import ru.nastavnik.roadmap.RoadmapView;

/**
 * Where a roadmap stands as the transaction knows it: facts of its steps that have opened, and what the rules of rows
 * go by. Stays true to the end of a transaction that has the roadmap for change.
 */
record Standing(RoadmapView roadmap, Map<Integer, Progress> facts, RoadmapSituation situation) {

    boolean hasOpened(int stepNo) {
        return facts.containsKey(stepNo);
    }

    Standing after(JournalRow row) {
        return new Standing(roadmap, facts, situation.after(row));
    }

    /** The same people and rows after steps opened or closed. */
    Standing after(Map<Integer, Progress> nowFacts) {
        return new Standing(roadmap, nowFacts, situation.after(closed(nowFacts)));
    }

    static Set<Integer> closed(Map<Integer, Progress> facts) {
        return numbers(facts, true);
    }

    static Set<Integer> open(Map<Integer, Progress> facts) {
        return numbers(facts, false);
    }

    private static Set<Integer> numbers(Map<Integer, Progress> facts, boolean done) {
        return facts.values().stream()
                .filter(fact -> fact.done() == done)
                .map(Progress::stepNo)
                .collect(Collectors.toSet());
    }
}
