package ru.nastavnik.dashboard;

/** What was completed since yesterday morning: a task's title and how often. */
public record NewsItem(String title, String point, int count) {}
