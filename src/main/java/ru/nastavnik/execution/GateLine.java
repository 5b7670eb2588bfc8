package ru.nastavnik.execution;

import java.util.UUID;

/**
 * A person at a consent gate (steps 7, 11, 33; college 5, 10).
 *
 * @param passes whether the person goes further
 * @param reason what is missing and who must sign; empty if the person passes
 */
public record GateLine(UUID person, String name, String details, boolean passes, String reason) {}
