package ru.nastavnik.notice.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a mail: one task, or a number of tasks.
 *
 * @param taskId null for a number of tasks
 * @param title what the task is called or, of several, where they are; names no people
 * @param place organisation or municipality, or null
 * @param due last day, or null
 * @param tasks how many tasks it stands for
 */
public record MailLine(
        MailSection section,
        @Nullable String taskId,
        @Nullable String title,
        @Nullable String place,
        @Nullable LocalDate due,
        int tasks) {}
