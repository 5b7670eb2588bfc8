package ru.nastavnik.execution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.execution.persistence.JournalRowTable;
import ru.nastavnik.form.FormData;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.shared.RegionClock;

/**
 * Criteria of quality (30) that the journals and orders of the roadmap's school year know. Each person counts once.
 */
@Component
class CriteriaFigures {
    private static final String RESULT = "result";
    private static final String PASSED = "passed";

    private final Pairs pairs;
    private final JournalRowTable rows;
    private final RegionClock clock;
    private final Map<String, ToIntFunction<Sources>> known = Map.of(
            "trainedMentors", this::trainedMentors,
            "meetingsHeld", this::meetingsHeld,
            "fixedPairs", from -> from.fixed().get().size(),
            "activePairs", this::activePairs,
            "pairedMentees", CriteriaFigures::pairedMentees);

    CriteriaFigures(Pairs pairs, JournalRowTable rows, RegionClock clock) {
        this.pairs = pairs;
        this.rows = rows;
        this.clock = clock;
    }

    Set<String> names() {
        return known.keySet();
    }

    /** A roadmap, and its pairs in force or ended, which several figures count: read once, if at all. */
    private record Sources(RoadmapView roadmap, Supplier<List<Pair>> fixed) {}

    /** Those of the names that it knows. */
    Map<String, Integer> of(RoadmapView roadmap, Set<String> names) {
        Sources from = new Sources(roadmap, SingletonSupplier.of(() -> fixed(roadmap)));
        Map<String, Integer> figures = new HashMap<>();
        known.forEach((name, figure) -> {
            if (names.contains(name)) {
                figures.put(name, figure.applyAsInt(from));
            }
        });
        return figures;
    }

    private int trainedMentors(Sources from) {
        return (int) rowsOf(from.roadmap(), StepKind.TRAINING)
                .filter(row -> row.state() == JournalRow.State.DONE && passed(row.entries()))
                .map(JournalRow::subject)
                .distinct()
                .count();
    }

    /** What is recorded last counts: somebody may have repeated the training. */
    private static boolean passed(List<FormData> entries) {
        return !entries.isEmpty()
                && entries.get(entries.size() - 1)
                        .text(RESULT)
                        .filter(PASSED::equals)
                        .isPresent();
    }

    private int meetingsHeld(Sources from) {
        return rowsOf(from.roadmap(), StepKind.PAIR_MEETING)
                .mapToInt(row -> row.entries().size())
                .sum();
    }

    private int activePairs(Sources from) {
        return (int) from.fixed().get().stream()
                .filter(pair -> pair.state() == PairState.ACTIVE && pair.activeOn(clock.today()))
                .count();
    }

    private static int pairedMentees(Sources from) {
        Set<UUID> mentees = new HashSet<>();
        from.fixed().get().forEach(pair -> pair.mentees().forEach(mentee -> mentees.add(mentee.value())));
        return mentees.size();
    }

    private List<Pair> fixed(RoadmapView roadmap) {
        return pairs.all(roadmap.organization(), roadmap.year()).stream()
                .filter(pair -> pair.state() != PairState.DRAFT)
                .toList();
    }

    private Stream<JournalRow> rowsOf(RoadmapView roadmap, StepKind kind) {
        List<Integer> steps = roadmap.template().steps().stream()
                .filter(step -> step.kind() == kind)
                .map(StepDefinition::no)
                .toList();
        return rows.ofSteps(roadmap.id(), steps).stream();
    }
}
