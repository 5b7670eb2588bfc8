package ru.nastavnik.dashboard;

import java.util.List;

/**
 * How far an organisation is in one stage of its roadmap.
 *
 * @param late steps whose term passed, as «шаг 13, до 20.10.2026»
 * @param soon steps due within a few days, in the same words
 */
public record StageCell(int done, int total, List<String> late, List<String> soon) {
    public StageCell {
        late = List.copyOf(late);
        soon = List.copyOf(soon);
    }

    public boolean isLate() {
        return !late.isEmpty();
    }

    public boolean isSoon() {
        return late.isEmpty() && !soon.isEmpty();
    }

    public boolean isDone() {
        return total > 0 && done == total;
    }
}
