package ru.nastavnik.directive;

/** How strongly a point speaks; tasks and letters follow it. */
public enum Wording {
    ORDER("распоряжается"),
    /** Item 3: «поручить». */
    ASSIGN("поручается"),
    /** Items 6–8: «рекомендовать». */
    RECOMMEND("рекомендуется");

    private final String title;

    Wording(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
