package ru.nastavnik.execution;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.roadmap.RoadmapId;

/** What other modules write of a step: its page offers it. */
public interface StepPapers {

    /** Of papers that the actor may read. */
    default List<StepPaper> of(RoadmapId roadmap, int stepNo) {
        return List.of();
    }

    /**
     * How a new one is drafted from what the step's form knows; null if none belongs to the step.
     *
     * @param output what closes the step, as the roadmap words it
     */
    default @Nullable Offer offer(RoadmapId roadmap, int stepNo, String output) {
        return null;
    }

    /** What can be printed of the step. */
    default List<Stack> stacks(StepPage page) {
        return List.of();
    }

    /**
     * @param label of the button, «Печать планов пар»
     * @param title of the stack; names no pupil
     * @param items read at the moment of the click
     */
    record Stack(String label, String title, Supplier<List<PrintItem>> items) {}

    /**
     * @param label of the button, «Составить протокол»
     * @param draft writes the draft and says where its page is
     */
    record Offer(String label, Supplier<String> draft) {}
}
