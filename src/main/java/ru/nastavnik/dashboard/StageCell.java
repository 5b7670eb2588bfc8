package ru.nastavnik.dashboard;

import java.util.List;

/**
 * How far an organisation is in one stage of its roadmap.
 *
 * @param late steps whose term passed, as «шаг 13, до 20.10.2026»
 * @param soon steps that are not late yet and may be, with the reason: «шаг 14, до 26.10.2026: до срока 4 раб. дня,
 *     согласий нет у 7 из 12»
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
