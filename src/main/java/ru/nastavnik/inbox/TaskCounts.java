package ru.nastavnik.inbox;

/**
 * How many of one's open tasks there are; {@code overdue} and {@code dueToday} are parts of {@code open}. None is counted
 * beyond {@link #MOST} and one: nobody goes through more by hand, and counting on would cost more than the list.
 */
public record TaskCounts(int open, int overdue, int dueToday, int dueThisWeek) {
    public static final int MOST = 10_000;
}
