package ru.nastavnik.roadmap.process;

import ru.nastavnik.workflow.ProcessVariable;

/** What the roll-out of an organisation carries about its roadmaps. */
final class RolloutVariables {
    static final ProcessVariable<String> ROADMAP_ID = ProcessVariable.text("roadmapId");

    /** School year of the roadmap to open, by the year of its September. */
    static final ProcessVariable<Integer> SCHOOL_YEAR = ProcessVariable.number("schoolYear");

    private RolloutVariables() {}
}
