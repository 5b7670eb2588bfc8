package ru.nastavnik.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;

/**
 * Something that a post is told.
 *
 * @param taskId null if it is about several tasks
 * @param title what the task is called; of several, the municipality
 * @param place where the task is, or null
 * @param municipality of which several tasks are told, or null
 * @param due last day that the notice speaks of, or null
 * @param workingDays since the term, before it negative; null unless a rung of the ladder told it
 * @param tasks how many tasks it is about
 * @param again whether the task was done once before and has come back
 * @param returned of a decision: whether it brought the work back to those before
 * @param over whether the task was closed or got another term meanwhile
 * @param read whether the person has read it
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        @Nullable String taskId,
        String title,
        @Nullable String place,
        @Nullable MunicipalityId municipality,
        @Nullable LocalDate due,
        @Nullable Integer workingDays,
        int tasks,
        boolean again,
        boolean returned,
        boolean over,
        boolean read,
        Instant createdAt) {}
