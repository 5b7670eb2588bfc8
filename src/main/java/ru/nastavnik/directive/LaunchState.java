package ru.nastavnik.directive;

/** How far the carrying out of a directive is. */
public enum LaunchState {
    REGISTERED("зарегистрировано, макеты на утверждении"),
    LAYOUTS_APPROVED("макеты утверждены, готово к запуску"),
    LAUNCHING("запускается"),
    RUNNING("исполняется"),
    CLOSED("закрыто");

    private final String title;

    LaunchState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
