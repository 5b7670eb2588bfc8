package ru.nastavnik.calendar.domain;

import java.time.LocalDate;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.calendar.TermUnit;
import ru.nastavnik.shared.DayText;

/** How a term is told: «3 раб. дня от 02.09.2026 = 07.09.2026». */
public final class TermWording {
    private TermWording() {}

    /** «3 раб. дня», «1 месяц», «14 кал. дней». */
    public static String length(int amount, TermUnit unit) {
        return switch (unit) {
            case WORKING_DAYS -> DueWording.days(amount);
            case CALENDAR_DAYS -> amount + " кал. " + form(amount, "день", "дня", "дней");
            case MONTHS -> amount + " " + form(amount, "месяц", "месяца", "месяцев");
        };
    }

    /**
     * @param counted the day to which the length leads
     * @param day the last day of the term, later than {@code counted} if that is a day off
     */
    public static String ground(TermLength length, LocalDate from, LocalDate counted, LocalDate day) {
        String sum = length.text() + " от " + DayText.of(from) + " = " + DayText.of(counted);
        return day.equals(counted) ? sum : sum + ", выходной день, поэтому " + DayText.of(day);
    }

    public static String onTheDay(LocalDate day) {
        return "в день " + DayText.of(day);
    }

    static String form(int count, String one, String few, String many) {
        int lastTwo = count % 100;
        int last = count % 10;
        if (lastTwo >= 11 && lastTwo <= 14) {
            return many;
        }
        if (last == 1) {
            return one;
        }
        return last >= 2 && last <= 4 ? few : many;
    }
}
