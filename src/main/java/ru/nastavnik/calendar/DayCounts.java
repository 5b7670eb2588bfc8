package ru.nastavnik.calendar;

import ru.nastavnik.calendar.domain.DueWording;

/** Numbers of working days in words, as sentences of other modules name them. */
public final class DayCounts {
    private DayCounts() {}

    /** «1 раб. день», «3 раб. дня», «5 раб. дней». */
    public static String workingDays(int count) {
        return DueWording.days(count);
    }
}
