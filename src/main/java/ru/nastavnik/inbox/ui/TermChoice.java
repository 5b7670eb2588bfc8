package ru.nastavnik.inbox.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import ru.nastavnik.inbox.TaskFilter;

/** Restriction of the list of tasks by their term. */
public enum TermChoice {
    ALL("любой срок"),
    LATE("просроченные"),
    TODAY("до сегодня"),
    WEEK("до конца недели"),
    MONTH("в ближайшие 30 дней");

    private static final int DAYS_OF_MONTH = 30;

    private final String title;

    TermChoice(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The choice of that name; any term for another. */
    public static TermChoice named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(ALL);
    }

    TaskFilter restrict(TaskFilter filter, LocalDate today) {
        return switch (this) {
            case ALL -> filter;
            case LATE -> filter.dueUntil(today.minusDays(1));
            case TODAY -> filter.dueUntil(today);
            case WEEK -> filter.dueUntil(today.with(DayOfWeek.SUNDAY));
            case MONTH -> filter.dueUntil(today.plusDays(DAYS_OF_MONTH));
        };
    }
}
