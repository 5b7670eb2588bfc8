package ru.nastavnik.recommendation;

/** How far a recommendation is. */
public enum RecommendationState {
    /** Waits until the campaign's recommendations are sent. */
    PREPARED("подготовлена"),
    ISSUED("выполняется"),
    CARRIED_OUT("выполнена, ждёт приёмки"),
    ACCEPTED("исполнение принято"),
    WITHDRAWN("отозвана");

    private final String title;

    RecommendationState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
