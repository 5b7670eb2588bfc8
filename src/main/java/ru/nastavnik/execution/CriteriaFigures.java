package ru.nastavnik.execution;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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
    private final Map<String, ToIntFunction<RoadmapView>> known = Map.of(
            "trainedMentors", this::trainedMentors,
            "meetingsHeld", this::meetingsHeld,
            "fixedPairs", roadmap -> fixed(roadmap).size(),
            "activePairs", this::activePairs,
            "pairedMentees", this::pairedMentees);

    CriteriaFigures(Pairs pairs, JournalRowTable rows, RegionClock clock) {
        this.pairs = pairs;
        this.rows = rows;
        this.clock = clock;
    }

    Set<String> names() {
        return known.keySet();
    }

    Optional<Integer> of(RoadmapView roadmap, String name) {
        return Optional.ofNullable(known.get(name)).map(figure -> figure.applyAsInt(roadmap));
    }

    private int trainedMentors(RoadmapView roadmap) {
        return (int) rowsOf(roadmap, StepKind.TRAINING)
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

    private int meetingsHeld(RoadmapView roadmap) {
        return rowsOf(roadmap, StepKind.PAIR_MEETING)
                .mapToInt(row -> row.entries().size())
                .sum();
    }

    private int activePairs(RoadmapView roadmap) {
        return (int) fixed(roadmap).stream()
                .filter(pair -> pair.state() == PairState.ACTIVE && pair.activeOn(clock.today()))
                .count();
    }

    private int pairedMentees(RoadmapView roadmap) {
        Set<UUID> mentees = new HashSet<>();
        fixed(roadmap).forEach(pair -> pair.mentees().forEach(mentee -> mentees.add(mentee.value())));
        return mentees.size();
    }

    private List<Pair> fixed(RoadmapView roadmap) {
        return pairs.all(roadmap.organization(), roadmap.year()).stream()
                .filter(pair -> pair.state() != PairState.DRAFT)
                .toList();
    }

    private Stream<JournalRow> rowsOf(RoadmapView roadmap, StepKind kind) {
        return roadmap.template().steps().stream()
                .filter(step -> step.kind() == kind)
                .map(StepDefinition::no)
                .flatMap(step -> rows.ofStep(roadmap.id(), step).stream());
    }
}
