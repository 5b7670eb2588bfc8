package ru.nastavnik.directive;

/** How far an organisation is in the school year. */
public enum RolloutStage {
    CURATOR("назначение куратора"),
    PROGRAMME("программа"),
    ROADMAP("дорожная карта"),
    EXECUTION("исполнение"),
    REPORT("отчёт"),
    DONE("год завершён");

    private final String title;

    RolloutStage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
