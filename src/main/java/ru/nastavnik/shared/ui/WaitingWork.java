package ru.nastavnik.shared.ui;

import java.util.Map;

/**
 * A bean that tells the frame how much waits for the signed-in person, and whether lists would show something else than
 * a moment ago. Asked every few seconds by every open page, so the answer must be cheap.
 */
@FunctionalInterface
public interface WaitingWork {

    /**
     * @param counts how much waits, by the address of the navigation's line or of the bell
     * @param mark differs from the one before if something has changed
     */
    record Waiting(Map<String, Integer> counts, String mark) {
        public Waiting {
            counts = Map.copyOf(counts);
        }
    }

    Waiting now();
}
