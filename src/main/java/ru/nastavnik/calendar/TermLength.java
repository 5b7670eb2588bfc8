package ru.nastavnik.calendar;

import ru.nastavnik.calendar.domain.TermWording;

/** How long a term runs; zero means the day of the event itself. */
public record TermLength(int amount, TermUnit unit) {
    private static final int LONGEST = 3_650;

    /** @throws IllegalArgumentException if the amount is negative or beyond ten years */
    public TermLength {
        if (amount < 0 || amount > LONGEST) {
            throw new IllegalArgumentException("A term of " + amount + " " + unit);
        }
    }

    public static TermLength workingDays(int amount) {
        return new TermLength(amount, TermUnit.WORKING_DAYS);
    }

    public static TermLength months(int amount) {
        return new TermLength(amount, TermUnit.MONTHS);
    }

    /** «3 раб. дня», «1 месяц», «14 кал. дней». */
    public String text() {
        return TermWording.length(amount, unit);
    }
}
