package ru.nastavnik.roadmap;

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
