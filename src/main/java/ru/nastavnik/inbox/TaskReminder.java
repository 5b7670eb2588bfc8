package ru.nastavnik.inbox;

import java.time.Instant;

/**
 * A reminder about an open task.
 *
 * @param senderPost who reminds, as a post; names of people are not needed here
 */
public record TaskReminder(String taskId, Instant sentAt, String senderPost) {}
