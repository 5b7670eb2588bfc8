package ru.nastavnik.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.calendar.DayCounts;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.DayText;

/**
 * A step that is neither done nor late and may miss its term, with the reasons; numbers and days, no names.
 *
 * @param due the last day of its term
 * @param daysLeft working days after today up to that day
 * @param isDueToday whether today is that day
 * @param causes what lacks, in words; empty if the near term alone is the reason
 */
public record StepConcern(
        int stepNo, Stage stage, LocalDate due, int daysLeft, boolean isDueToday, List<String> causes) {
    /** Beyond so many working days the term adds nothing to the reason. */
    private static final int TERM_IS_TOLD = 10;

    public StepConcern {
        causes = List.copyOf(causes);
    }

    /** «шаг 7, до 11.09.2026: до срока 4 раб. дня, согласий нет у 7 из 12». */
    public String text() {
        String step = "шаг " + stepNo + ", до " + DayText.of(due);
        return causes.isEmpty() ? step : step + ": " + reason();
    }

    /** «до срока 4 раб. дня, согласий нет у 7 из 12». */
    public String reason() {
        List<String> parts = new ArrayList<>();
        if (causes.isEmpty() || daysLeft <= TERM_IS_TOLD) {
            parts.add(term());
        }
        parts.addAll(causes);
        return String.join(", ", parts);
    }

    private String term() {
        if (isDueToday) {
            return "срок сегодня";
        }
        return daysLeft == 0 ? "рабочих дней до срока не осталось" : "до срока " + DayCounts.workingDays(daysLeft);
    }
}
