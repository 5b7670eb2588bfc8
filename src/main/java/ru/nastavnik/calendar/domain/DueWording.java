package ru.nastavnik.calendar.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** «до 7 сентября, пн · осталось 3 раб. дня». */
public final class DueWording {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", RUSSIAN);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", RUSSIAN);

    private DueWording() {}

    /**
     * @param workingDays working days from today to the due day, negative if it has passed
     */
    public static String of(LocalDate due, LocalDate today, int workingDays) {
        String day = day(due, today);
        if (due.equals(today)) {
            return "сегодня, " + day;
        }
        if (due.isAfter(today)) {
            return "до " + day + " · "
                    + (workingDays == 0 ? "рабочих дней не осталось" : left(workingDays) + days(workingDays));
        }
        int late = -workingDays;
        return "срок был " + day + " · " + (late == 0 ? "просрочено" : "просрочено на " + days(late));
    }

    /** «7 сентября, пн»; with the year if it is not today's. */
    public static String day(LocalDate day, LocalDate today) {
        DateTimeFormatter format = day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR;
        return format.format(day) + ", " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, RUSSIAN);
    }

    /** «1 раб. день», «3 раб. дня», «5 раб. дней». */
    public static String days(int count) {
        return count + " раб. " + TermWording.form(count, "день", "дня", "дней");
    }

    private static String left(int count) {
        return count % 10 == 1 && count % 100 != 11 ? "остался " : "осталось ";
    }
}
