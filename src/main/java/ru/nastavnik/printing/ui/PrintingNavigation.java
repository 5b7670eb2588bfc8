package ru.nastavnik.printing.ui;

/** Address of the stacks that a person asked for. */
final class PrintingNavigation {
    static final String JOBS = "printing";

    private PrintingNavigation() {}
}
