package ru.nastavnik.roadmap;

import java.util.Collection;
import java.util.function.Predicate;

/** What kind of work a step is; decides the form that fits it. */
public enum StepKind {
    INFORM("inform"),
    MEETING("meeting"),
    SURVEY("survey"),
    REGISTER("register"),
    DECISION("decision"),
    ASSESSMENT("assessment"),
    INTERVIEW("interview"),
    PREPARE("prepare"),
    TRAINING("training"),
    MATCHING("matching"),
    ORDER("order"),
    PAIR_MEETING("pair-meeting"),
    FEEDBACK("feedback"),
    EVENT("event"),
    MONITORING("monitoring"),
    CASES("cases"),
    PUBLICATION("publication");

    private final String code;

    StepKind(String code) {
        this.code = code;
    }

    /** The code used in the template's data. */
    public String code() {
        return code;
    }

    /**
     * Whether a step that is not done is open although no task says so: an order is a process of its own, which begins
     * when the steps before it are done.
     */
    public boolean isOpenWithoutTask(Collection<Integer> dependsOn, Predicate<Integer> done) {
        return this == ORDER && dependsOn.stream().allMatch(done);
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static StepKind ofCode(String code) {
        for (StepKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Unknown kind of step: " + code);
    }
}
