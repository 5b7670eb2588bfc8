package ru.nastavnik.execution.ui;

import ru.nastavnik.roadmap.RoadmapId;

/** Addresses of the screens of the execution. */
public final class ExecutionNavigation {
    static final String STEP = "roadmap/:roadmap/steps/:step";
    static final String PAIR_ORDER_OFFER = "roadmap/:roadmap/pair-order-offer";

    private ExecutionNavigation() {}

    public static String step(RoadmapId roadmap, int stepNo) {
        return "roadmap/" + roadmap + "/steps/" + stepNo;
    }

    public static String pairOrderOffer(RoadmapId roadmap) {
        return "roadmap/" + roadmap + "/pair-order-offer";
    }
}
