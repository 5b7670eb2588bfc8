package ru.nastavnik.inbox;

/** How many of one's open tasks there are; {@code overdue} and {@code dueToday} are parts of {@code open}. */
public record TaskCounts(int open, int overdue, int dueToday, int dueThisWeek) {}
