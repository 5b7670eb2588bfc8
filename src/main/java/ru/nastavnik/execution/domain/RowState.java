package ru.nastavnik.execution.domain;

/** State of one row of a journal. */
public enum RowState {
    /** Something of the same person or pair must happen first. */
    WAITING("ждёт"),
    /** May be filled in. */
    READY("можно заполнять"),
    DONE("выполнено"),
    /** Will not be done, with a reason. */
    EXCUSED("не выполняется");

    private final String title;

    RowState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Nothing more is to be done with the row. */
    public boolean isFinal() {
        return this == DONE || this == EXCUSED;
    }
}
