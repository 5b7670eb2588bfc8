package ru.nastavnik.execution;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.RoadmapId;

/** What other modules write of a step: its page offers it. */
public interface StepPapers {

    /** Of papers that the actor may read. */
    List<StepPaper> of(RoadmapId roadmap, int stepNo);

    /**
     * How a new one is drafted from what the step's form knows; null if none belongs to the step.
     *
     * @param output what closes the step, as the roadmap words it
     */
    @Nullable
    Offer offer(RoadmapId roadmap, int stepNo, String output);

    /**
     * @param label of the button, «Составить протокол»
     * @param draft writes the draft and says where its page is
     */
    record Offer(String label, Supplier<String> draft) {}
}
