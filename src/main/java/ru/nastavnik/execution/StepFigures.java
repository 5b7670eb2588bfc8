package ru.nastavnik.execution;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairSummary;
import ru.nastavnik.roadmap.RoadmapView;

/** Numbers that the form of a step shows and nobody types: what the draft of pairs has come to (18), criteria (30). */
@Component
class StepFigures {
    private static final Map<String, ToIntFunction<PairSummary>> OF_PAIRS = Map.of(
            "draftedPairs", PairSummary::pairs,
            "draftedGroups", PairSummary::groups,
            "mutualPairs", PairSummary::mutual);

    private final PairDrafts drafts;
    private final CriteriaFigures criteria;

    StepFigures(PairDrafts drafts, CriteriaFigures criteria) {
        this.drafts = drafts;
        this.criteria = criteria;
    }

    boolean knows(String name) {
        return OF_PAIRS.containsKey(name) || criteria.names().contains(name);
    }

    /** Those asked for, of the roadmap's organisation and school year. */
    Map<String, BigDecimal> of(RoadmapView roadmap, Set<String> named) {
        Map<String, BigDecimal> figures = new HashMap<>();
        if (named.stream().anyMatch(OF_PAIRS::containsKey)) {
            PairSummary summary = drafts.summary(roadmap.organization(), roadmap.year());
            OF_PAIRS.forEach((name, number) -> {
                if (named.contains(name)) {
                    figures.put(name, BigDecimal.valueOf(number.applyAsInt(summary)));
                }
            });
        }
        criteria.of(roadmap, named).forEach((name, number) -> figures.put(name, BigDecimal.valueOf(number)));
        return figures;
    }
}
