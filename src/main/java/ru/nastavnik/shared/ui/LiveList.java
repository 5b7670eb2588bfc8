package ru.nastavnik.shared.ui;

/** A page that shows what waits: the frame asks it to look again when something has changed. */
@FunctionalInterface
public interface LiveList {

    /** Shows what is so now; what is typed, chosen and scrolled to stays. */
    void lookAgain();
}
